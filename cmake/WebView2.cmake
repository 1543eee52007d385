# Microsoft's loader of WebView2, which is not ours to make: a packager who has the official SDK names the file, and it is
# put beside passerelle-signin. Without it that program is built all the same, and not installed.
set(PASSERELLE_WEBVIEW2_LOADER "" CACHE FILEPATH "WebView2Loader.dll (64 bit) of Microsoft's WebView2 SDK, to be installed")

set(loader "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/WebView2Loader.dll")
set(licence "${CMAKE_BINARY_DIR}/windows/WebView2.txt")
file(REMOVE "${loader}" "${licence}")
if(PASSERELLE_WEBVIEW2_LOADER)
    # As the SDK is laid out: build/native/x64/WebView2Loader.dll and LICENSE.txt
    get_filename_component(terms "${PASSERELLE_WEBVIEW2_LOADER}/../../../../LICENSE.txt" ABSOLUTE)
    foreach(file IN ITEMS "${PASSERELLE_WEBVIEW2_LOADER}" "${terms}")
        if(NOT EXISTS "${file}")
            message(FATAL_ERROR "PASSERELLE_WEBVIEW2_LOADER: ${file} is not there")
        endif()
    endforeach()
    configure_file("${PASSERELLE_WEBVIEW2_LOADER}" "${loader}" COPYONLY)
    configure_file("${terms}" "${licence}" COPYONLY)
endif()
