# Published clients of the Intuit side against the sandbox; each skips with a word only where npm is absent.
if(TARGET passerelle-sandbox)
    foreach(client node-quickbooks intuit-oauth)
        add_test(NAME npm/${client}
            COMMAND "${CMAKE_CURRENT_LIST_DIR}/quickbooks-client.sh" ${client}.mjs "${CMAKE_BINARY_DIR}/npm")
        set_tests_properties(npm/${client} PROPERTIES LABELS npm TIMEOUT 300 SKIP_RETURN_CODE 77
            ENVIRONMENT "LANG=C.UTF-8;PASSERELLE_BIN=${CMAKE_BINARY_DIR}/bin")
    endforeach()
endif()
