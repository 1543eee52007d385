# Icons as PNG masks: Qt's SVG module is not there for every target, so rsvg-convert renders each drawing at every size
# and scale while building. The stroke is widened or narrowed so that lines stay 1.5 pixels at any size.
# Included: defines passerelle_add_icons(target). Run with -P: renders one icon (ICON, FOLDER, RSVG).
set(PASSERELLE_ICON_SIZES 16 18 20 22 24 32)
set(PASSERELLE_ICON_SCALES 10 15 20 30) # tenths

if(CMAKE_SCRIPT_MODE_FILE)
    get_filename_component(name "${ICON}" NAME_WE)
    file(READ "${ICON}" drawing)
    foreach(size IN LISTS PASSERELLE_ICON_SIZES)
        math(EXPR stroke "30000 / ${size}") # 1.5 x 20 / size, in thousandths
        math(EXPR whole "${stroke} / 1000")
        math(EXPR rest "${stroke} % 1000 + 1000")
        string(SUBSTRING "${rest}" 1 3 rest)
        string(REPLACE "stroke-width=\"1.5\"" "stroke-width=\"${whole}.${rest}\"" scaled "${drawing}")
        file(WRITE "${FOLDER}/${name}-${size}.svg" "${scaled}")
        foreach(scale IN LISTS PASSERELLE_ICON_SCALES)
            math(EXPR pixels "(${size} * ${scale} + 5) / 10")
            execute_process(COMMAND "${RSVG}" -w ${pixels} -h ${pixels} "${FOLDER}/${name}-${size}.svg"
                                    -o "${FOLDER}/${name}-${size}-${scale}.png"
                            COMMAND_ERROR_IS_FATAL ANY)
        endforeach()
        file(REMOVE "${FOLDER}/${name}-${size}.svg")
    endforeach()
    return()
endif()

find_program(RSVG_CONVERT rsvg-convert REQUIRED)

function(passerelle_add_icons target)
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/icons")
    file(MAKE_DIRECTORY "${folder}")
    file(GLOB drawings CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/resources/icons/*.svg")
    set(masks "")
    foreach(drawing IN LISTS drawings)
        get_filename_component(name "${drawing}" NAME_WE)
        set(outputs "")
        foreach(size IN LISTS PASSERELLE_ICON_SIZES)
            foreach(scale IN LISTS PASSERELLE_ICON_SCALES)
                list(APPEND outputs "${folder}/${name}-${size}-${scale}.png")
            endforeach()
        endforeach()
        add_custom_command(OUTPUT ${outputs}
            COMMAND "${CMAKE_COMMAND}" "-DICON=${drawing}" "-DFOLDER=${folder}" "-DRSVG=${RSVG_CONVERT}"
                    -P "${CMAKE_SOURCE_DIR}/cmake/Icons.cmake"
            DEPENDS "${drawing}" "${CMAKE_SOURCE_DIR}/cmake/Icons.cmake"
            COMMENT "Rendering the icon ${name}"
            VERBATIM)
        list(APPEND masks ${outputs})
    endforeach()
    qt_add_resources(${target} "icons" PREFIX "/icons" BASE "${folder}" FILES ${masks})
endfunction()

# The fonts of the window, from the fonts-inter package; without it the system's Noto Sans or Segoe UI is used. They are cut
# down to the letters and the spacing that the window uses (docs/decisions/012): it opens sooner and takes less memory.
function(passerelle_add_fonts target)
    find_path(PASSERELLE_INTER Inter-Regular.otf PATHS /usr/share/fonts/opentype/inter NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
    if(NOT PASSERELLE_INTER)
        message(STATUS "Inter not found: the window uses the system's font")
        return()
    endif()
    find_program(PYFTSUBSET pyftsubset)
    set(folder "${PASSERELLE_INTER}")
    if(PYFTSUBSET)
        set(folder "${CMAKE_CURRENT_BINARY_DIR}/fonts")
        file(MAKE_DIRECTORY "${folder}")
        # Latin letters with their accents, punctuation, currencies, arrows, signs and simple shapes
        set(letters "U+0020-024F,U+02C6-02DD,U+0300-0304,U+0308,U+030C,U+0327,U+1E00-1EFF,U+2000-206F,U+20A0-20BF")
        string(APPEND letters ",U+2100-214F,U+2190-21FF,U+2212,U+221E,U+2248,U+2260-2265,U+25A0-25FF,U+2713,U+2717")
        foreach(weight Regular Medium SemiBold)
            add_custom_command(OUTPUT "${folder}/Inter-${weight}.otf"
                COMMAND "${PYFTSUBSET}" "${PASSERELLE_INTER}/Inter-${weight}.otf" "--unicodes=${letters}"
                        --layout-features=kern,mark,mkmk,ccmp,locl "--output-file=${folder}/Inter-${weight}.otf"
                DEPENDS "${PASSERELLE_INTER}/Inter-${weight}.otf"
                COMMENT "Cutting down the font Inter ${weight}"
                VERBATIM)
        endforeach()
    endif()
    qt_add_resources(${target} "fonts" PREFIX "/fonts" BASE "${folder}"
        FILES "${folder}/Inter-Regular.otf" "${folder}/Inter-Medium.otf" "${folder}/Inter-SemiBold.otf")
endfunction()
