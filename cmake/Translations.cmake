# The two translations, compiled into the resources of a target under :/i18n. `ninja update_translations` collects the
# texts of every floor that speaks to people; English holds its plural forms only.
function(passerelle_add_translations target)
    set(french "${CMAKE_SOURCE_DIR}/translations/passerelle_fr.ts")
    set(english "${CMAKE_SOURCE_DIR}/translations/passerelle_en.ts")
    set(spoken "")
    foreach(floor presentation widgets app cli service runner)
        list(APPEND spoken "${CMAKE_SOURCE_DIR}/src/${floor}")
    endforeach()
    list(APPEND spoken "${CMAKE_SOURCE_DIR}/ui")
    set(present "")
    foreach(folder IN LISTS spoken)
        if(EXISTS "${folder}")
            list(APPEND present "${folder}")
        endif()
    endforeach()

    add_custom_target(update_translations
        COMMAND Qt6::lupdate -locations none -no-obsolete -I "${CMAKE_SOURCE_DIR}/src" ${present}
                -source-language en -target-language fr_CA -ts "${french}"
        COMMAND Qt6::lupdate -locations none -no-obsolete -pluralonly -I "${CMAKE_SOURCE_DIR}/src" ${present}
                -source-language en -target-language en_CA -ts "${english}"
        VERBATIM)

    qt_add_lrelease(${target} TS_FILES "${french}" "${english}" NO_GLOBAL_TARGET QM_FILES_OUTPUT_VARIABLE compiled)
    foreach(file IN LISTS compiled)
        get_filename_component(name "${file}" NAME)
        set_source_files_properties("${file}" PROPERTIES QT_RESOURCE_ALIAS "${name}")
    endforeach()
    qt_add_resources(${target} "translations" PREFIX "/i18n" FILES ${compiled})
endfunction()
