# What is installed where, and the Debian package made of it (docs/decisions/017). The programs stand in one folder: each
# finds the others beside itself.
include(GNUInstallDirs)

set(PASSERELLE_MAINTAINER "The Passerelle authors <authors@passerelle.example.org>" CACHE STRING "Maintainer named in the packages")
set(PASSERELLE_HOMEPAGE "" CACHE STRING "The program's web page, named in the packages when there is one")

foreach(program passerelle passerelle-cli passerelle-signin passerelle-printer passerelle-sandbox)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
endforeach()

if(NOT UNIX OR APPLE)
    return()
endif()

# Every date in a package is that of the commit, so that the same tree gives the same package.
if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})
    execute_process(COMMAND git -c safe.directory=* log -1 --format=%ct WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}"
        OUTPUT_VARIABLE epoch OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
    if(NOT failed)
        set(ENV{SOURCE_DATE_EPOCH} ${epoch})
    endif()
endif()
string(TIMESTAMP PASSERELLE_RELEASE_DAY "%Y-%m-%d" UTC)
string(TIMESTAMP release_date "%a, %d %b %Y %H:%M:%S +0000" UTC)

set(linux "${CMAKE_SOURCE_DIR}/installer/linux")
set(made "${CMAKE_BINARY_DIR}/package")
set(made_files "")

# Manual pages, in English and French
foreach(language en fr)
    set(folder "${CMAKE_INSTALL_MANDIR}/man1")
    if(NOT language STREQUAL "en")
        set(folder "${CMAKE_INSTALL_MANDIR}/${language}/man1")
    endif()
    foreach(program passerelle passerelle-cli passerelle-signin passerelle-printer passerelle-sandbox)
        set(page "${made}/man/${language}/${program}.1")
        configure_file("${linux}/man/${language}/${program}.1.in" "${page}" @ONLY)
        add_custom_command(OUTPUT "${page}.gz" COMMAND gzip -9nkf "${page}" DEPENDS "${page}" VERBATIM)
        install(FILES "${page}.gz" DESTINATION "${folder}")
        list(APPEND made_files "${page}.gz")
    endforeach()
endforeach()

# The program's icon, at each size that desktops ask for
find_program(RSVG_CONVERT rsvg-convert REQUIRED)
set(drawing "${CMAKE_SOURCE_DIR}/resources/program/passerelle.svg")
foreach(size 16 22 24 32 48 64 128 256 512)
    set(picture "${made}/icons/${size}/passerelle.png")
    file(MAKE_DIRECTORY "${made}/icons/${size}")
    add_custom_command(OUTPUT "${picture}" COMMAND "${RSVG_CONVERT}" -w ${size} -h ${size} "${drawing}" -o "${picture}"
        DEPENDS "${drawing}" VERBATIM)
    install(FILES "${picture}" DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps")
    list(APPEND made_files "${picture}")
endforeach()
install(FILES "${drawing}" DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")

# Desktop entry, metadata, licences, changes
set(id org.passerelle.Passerelle)
set(homepage "")
if(PASSERELLE_HOMEPAGE)
    set(homepage "<url type=\"homepage\">${PASSERELLE_HOMEPAGE}</url>")
endif()
configure_file("${linux}/${id}.metainfo.xml.in" "${made}/${id}.metainfo.xml" @ONLY)
add_custom_command(OUTPUT "${made}/changelog.gz"
    COMMAND "${CMAKE_COMMAND}" "-DROOT=${CMAKE_SOURCE_DIR}" "-DOUT=${made}/changelog" -DPACKAGE=${PROJECT_NAME}
            "-DMAINTAINER=${PASSERELLE_MAINTAINER}" "-DDATE=${release_date}" -P "${CMAKE_SOURCE_DIR}/cmake/DebianChangelog.cmake"
    COMMAND gzip -9nkf "${made}/changelog"
    DEPENDS "${CMAKE_SOURCE_DIR}/CHANGELOG.md" "${CMAKE_SOURCE_DIR}/cmake/DebianChangelog.cmake" VERBATIM)
list(APPEND made_files "${made}/changelog.gz")
install(FILES "${linux}/${id}.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${made}/${id}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${linux}/copyright" "${made}/changelog.gz" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/${PROJECT_NAME}")
add_custom_target(passerelle_package_files ALL DEPENDS ${made_files})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME ${PROJECT_NAME})
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES TRUE)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${PASSERELLE_MAINTAINER}")
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
if(PASSERELLE_HOMEPAGE)
    set(CPACK_DEBIAN_PACKAGE_HOMEPAGE "${PASSERELLE_HOMEPAGE}")
endif()
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "carry invoices and payments to the books, exactly once")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Passerelle carries an organization's customers, invoices, credit notes,
refunds and payments from Membri 365 to QuickBooks Online or Business
Central, when a bookkeeper clicks Start: nothing twice, nothing off by a
cent, nothing left out without saying why.
.
It comes with a window and a command line, in French and English, and
with a sandbox of made-up data to try it on.")
# Libraries that are linked are found by dpkg-shlibdeps; these are only looked for while running: the SQLite driver, Qt's own
# words in French, time zones, the system's certificates.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "ca-certificates, libqt6sql6-sqlite, qt6-translations-l10n, tzdata")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager, qt6-wayland, xdg-utils")
include(CPack)
