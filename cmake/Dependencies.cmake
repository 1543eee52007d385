find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Network Sql Concurrent PrintSupport LinguistTools Test)
find_package(Qt6 6.4 QUIET OPTIONAL_COMPONENTS WebEngineCore WebEngineWidgets) # only src/signin
find_package(Qt6Keychain REQUIRED)
find_package(QCoro6 REQUIRED COMPONENTS Core Network)
find_package(GTest REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
include(GoogleTest)
