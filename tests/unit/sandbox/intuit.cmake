passerelle_add_test(sandbox/intuit
    SOURCES
        intuitbatchtest.cpp
        intuitfixture.cpp
        intuitformstest.cpp
        intuitjournaltest.cpp
        intuitliststest.cpp
        intuitoauthtest.cpp
        intuitpaymenttest.cpp
        intuitquerytest.cpp
        intuitreplaytest.cpp
        intuitservicetest.cpp
        intuittaxtest.cpp
    IMPORTS sandbox
    QT Qt6::Sql
    LABELS unit)
