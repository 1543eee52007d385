# Language level, output folders and the one INTERFACE target that carries every flag.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOUIC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_AUTOUIC_SEARCH_PATHS "${CMAKE_SOURCE_DIR}/ui")
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

set(PASSERELLE_SANITIZE "" CACHE STRING "Sanitizers: address,undefined or thread")

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND};-E;env;CCACHE_BASEDIR=${CMAKE_SOURCE_DIR};CCACHE_NOHASHDIR=1;${CCACHE}")
endif()

add_library(passerelle_flags INTERFACE)
target_compile_options(passerelle_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Werror
    # GCC 12 sees uninitialized members in moved std::variants, optimized or with sanitizers; clang does not know the warning
    $<$<CXX_COMPILER_ID:GNU>:-Wno-unknown-warning-option>
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
    # clang only builds the fuzz targets: what it sees differently is no reason not to run them
    $<$<CXX_COMPILER_ID:Clang>:-Wno-error>)
target_compile_definitions(passerelle_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CONTEXTLESS_CONNECT QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_MESSAGELOGCONTEXT RAPIDJSON_HAS_STDSTRING=0)
if(WIN32)
    target_compile_definitions(passerelle_flags INTERFACE NOMINMAX WIN32_LEAN_AND_MEAN _WIN32_WINNT=0x0A00)
endif()
if(PASSERELLE_SANITIZE)
    target_compile_options(passerelle_flags INTERFACE -fsanitize=${PASSERELLE_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(passerelle_flags INTERFACE -fsanitize=${PASSERELLE_SANITIZE})
    if(PASSERELLE_SANITIZE MATCHES "undefined")
        target_compile_options(passerelle_flags INTERFACE -fno-sanitize-recover=undefined)
    endif()
endif()
find_program(MOLD mold)
if(MOLD AND NOT WIN32)
    target_link_options(passerelle_flags INTERFACE -fuse-ld=mold)
endif()
target_include_directories(passerelle_flags INTERFACE "${CMAKE_SOURCE_DIR}/src")
