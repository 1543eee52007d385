passerelle_add_test(sandbox/businesscentral
    SOURCES
        businesscentralbatchtest.cpp
        businesscentraldocumenttest.cpp
        businesscentralentrytest.cpp
        businesscentralfixture.cpp
        businesscentraljournaltest.cpp
        businesscentrallisttest.cpp
        businesscentrallogintest.cpp
        businesscentralquerytest.cpp
        businesscentralservicetest.cpp
    IMPORTS sandbox
    QT Qt6::Sql
    LABELS unit)
