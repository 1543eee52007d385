foreach(name entry facts fault findcompany lookup payment posting readback write)
    passerelle_add_test(connectors/businesscentral-${name}
        SOURCES businesscentral/scriptedtenant.cpp businesscentral/${name}test.cpp
        IMPORTS connectors/businesscentral support_server)
endforeach()
