# Checks of the tree itself: each is a script run as a test, named checks/<what it asks>.
find_package(Python3 REQUIRED COMPONENTS Interpreter)

add_test(NAME checks/floors COMMAND "${CMAKE_COMMAND}" -DROOT=${CMAKE_SOURCE_DIR} -P "${CMAKE_SOURCE_DIR}/cmake/CheckFloors.cmake")

foreach(check coroutinetraps filehealth functionsize forms sourcewords translations errorpages)
    add_test(NAME checks/${check} COMMAND Python3::Interpreter -B "${CMAKE_SOURCE_DIR}/tests/checks/${check}.py" "${CMAKE_SOURCE_DIR}")
endforeach()
add_test(NAME checks/selftest
    COMMAND "${CMAKE_COMMAND}" -E env CMAKE=${CMAKE_COMMAND} "${Python3_EXECUTABLE}" -B -m unittest discover -s "${CMAKE_SOURCE_DIR}/tests/checks" -p "test_*.py")
add_test(NAME requirements/matrix
    COMMAND Python3::Interpreter -B "${CMAKE_SOURCE_DIR}/tests/requirements/matrix.py" "${CMAKE_SOURCE_DIR}")
set_tests_properties(checks/floors checks/coroutinetraps checks/filehealth checks/functionsize checks/forms checks/sourcewords
    checks/translations checks/errorpages checks/selftest requirements/matrix PROPERTIES TIMEOUT 120 LABELS checks)
