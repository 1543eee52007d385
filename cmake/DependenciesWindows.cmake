# The same target names as on Linux, made of what installer/windows/deps built and of Debian's headers and sources.

# QCoro's tasks and signals are templates: only these are used, and nothing of it is built.
add_library(QCoro6::Core INTERFACE IMPORTED GLOBAL)
target_include_directories(QCoro6::Core SYSTEM INTERFACE /usr/include/qcoro6/QCoro
    /usr/include/qcoro6/qcoro /usr/include/qcoro6)
target_link_libraries(QCoro6::Core INTERFACE Qt6::Core)
add_library(QCoro6::Network INTERFACE IMPORTED GLOBAL)
target_link_libraries(QCoro6::Network INTERFACE QCoro6::Core Qt6::Network)

# RapidJSON's headers through a link: their own folder also holds the headers of this system's C library.
set(headers "${CMAKE_BINARY_DIR}/host-headers")
file(MAKE_DIRECTORY "${headers}")
file(CREATE_LINK /usr/include/rapidjson "${headers}/rapidjson" SYMBOLIC)
target_include_directories(passerelle_flags SYSTEM INTERFACE "${headers}")

find_path(HTTPLIB_FOLDER httplib.h REQUIRED)
add_library(PkgConfig::HTTPLIB INTERFACE IMPORTED GLOBAL)
target_include_directories(PkgConfig::HTTPLIB SYSTEM INTERFACE "${HTTPLIB_FOLDER}")
target_compile_definitions(PkgConfig::HTTPLIB INTERFACE CPPHTTPLIB_OPENSSL_SUPPORT)
target_link_libraries(PkgConfig::HTTPLIB INTERFACE OpenSSL::SSL ws2_32 crypt32)

find_path(XLSXWRITER_FOLDER xlsxwriter.h REQUIRED)
find_library(XLSXWRITER_LIBRARY xlsxwriter REQUIRED)
add_library(PkgConfig::XLSXWRITER INTERFACE IMPORTED GLOBAL)
target_include_directories(PkgConfig::XLSXWRITER SYSTEM INTERFACE "${XLSXWRITER_FOLDER}")
target_link_libraries(PkgConfig::XLSXWRITER INTERFACE "${XLSXWRITER_LIBRARY}")

# GoogleTest comes as a source package too; it names its own targets GTest::.
if(PASSERELLE_TESTS AND NOT TARGET GTest::gmock)
    add_subdirectory(/usr/src/googletest "${CMAKE_BINARY_DIR}/googletest" EXCLUDE_FROM_ALL)
endif()
