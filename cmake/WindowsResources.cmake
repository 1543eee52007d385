# The icon, the version and the manifest of each Windows program.
find_program(RSVG_CONVERT rsvg-convert REQUIRED)
find_program(ICOTOOL icotool REQUIRED)

set(PASSERELLE_ICO "${CMAKE_BINARY_DIR}/windows/passerelle.ico")
set(drawing "${CMAKE_SOURCE_DIR}/resources/program/passerelle.svg")
set(pictures "")
set(commands "")
foreach(size 16 20 24 32 40 48 64 256)
    set(picture "${CMAKE_BINARY_DIR}/windows/passerelle-${size}.png")
    list(APPEND commands COMMAND "${RSVG_CONVERT}" -w ${size} -h ${size} "${drawing}" -o "${picture}")
    list(APPEND pictures "${picture}")
endforeach()
list(POP_BACK pictures largest)
file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/windows")
add_custom_command(OUTPUT "${PASSERELLE_ICO}" ${commands}
    COMMAND "${ICOTOOL}" -c -o "${PASSERELLE_ICO}" ${pictures} --raw=${largest}
    DEPENDS "${drawing}" COMMENT "Making the program's icon" VERBATIM)
add_custom_target(passerelle_ico DEPENDS "${PASSERELLE_ICO}")

string(REPLACE "." "," PASSERELLE_VERSION_NUMBERS "${PROJECT_VERSION}.0")

# passerelle_add_windows_resources(program)
function(passerelle_add_windows_resources name)
    set(PROGRAM "${name}")
    set(resources "${CMAKE_BINARY_DIR}/windows/${name}.rc")
    configure_file("${CMAKE_SOURCE_DIR}/installer/windows/program.rc.in" "${resources}" @ONLY)
    set_source_files_properties("${resources}" PROPERTIES
        OBJECT_DEPENDS "${PASSERELLE_ICO};${CMAKE_SOURCE_DIR}/installer/windows/program.manifest")
    target_sources(${name} PRIVATE "${resources}")
    add_dependencies(${name} passerelle_ico)
endfunction()
