passerelle_add_test(connectors/businesscentral SOURCES businesscentral/scriptedtenant.cpp businesscentral/postingtest.cpp
    IMPORTS connectors/businesscentral support_server)
