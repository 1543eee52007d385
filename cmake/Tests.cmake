if(WIN32)
    file(STRINGS "${CMAKE_SOURCE_DIR}/tests/skipped-on-windows.txt" patterns REGEX "^[^#]")
    list(JOIN patterns ":" skipped)
endif()

# passerelle_add_test(name SOURCES files... IMPORTS floors... QT targets... LABELS labels... [TIMEOUT s] [WRAPPER cmd...])
# makes one GoogleTest program. A slash in the name becomes a dash.
function(passerelle_add_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;IMPORTS;QT;LABELS;WRAPPER;ENVIRONMENT" ${ARGN})
    string(REPLACE "/" "-" target "test-${name}")
    add_executable(${target} ${ARG_SOURCES})
    foreach(import IN LISTS ARG_IMPORTS)
        string(REPLACE "/" "_" imported "passerelle_${import}")
        target_link_libraries(${target} PRIVATE ${imported})
    endforeach()
    target_link_libraries(${target} PRIVATE Qt6::Core ${ARG_QT} GTest::gmock passerelle_testmain passerelle_flags)
    if(WIN32)
        list(APPEND ARG_ENVIRONMENT "GTEST_FILTER=-${skipped}")
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    if(NOT ARG_WRAPPER)
        add_test(NAME ${name} COMMAND ${target}) # by its name: cross-built, it runs under the emulator
    else()
        add_test(NAME ${name} COMMAND ${ARG_WRAPPER} $<TARGET_FILE:${target}>)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
        ENVIRONMENT "LANG=C.UTF-8;PASSERELLE_BIN=${CMAKE_BINARY_DIR}/bin;PASSERELLE_SOURCE=${CMAKE_SOURCE_DIR};${ARG_ENVIRONMENT}")
    if(WIN32) # a program that crashes under Wine can end with 0
        set_tests_properties(${name} PROPERTIES PASS_REGULAR_EXPRESSION "\\[  PASSED  \\] [0-9]+ tests?"
            FAIL_REGULAR_EXPRESSION "\\[  FAILED  \\];Unhandled exception")
    endif()
endfunction()
