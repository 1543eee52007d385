foreach(name assembly claim mapping odataquery page records source writeback)
    passerelle_add_test(connectors/membri-${name} SOURCES membri/${name}test.cpp
        IMPORTS connectors/membri support_server)
endforeach()
