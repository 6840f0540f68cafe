# SPDX-FileCopyrightText: 2026 The Synoptic authors
# SPDX-License-Identifier: GPL-3.0-or-later

# How a room of the house becomes a library, and a folder of tests a program.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
qt_standard_project_setup()

add_library(synoptic_options INTERFACE)
target_include_directories(synoptic_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(synoptic_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor)
target_compile_definitions(synoptic_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
  QT_NO_FOREACH QT_DISABLE_DEPRECATED_UP_TO=0x060800 SYNOPTIC_VERSION="${PROJECT_VERSION}")
synoptic_precompiled_headers()

# synoptic_room(name SOURCES files... USES targets...): a static library of the room's files; USES
# names all that it may include from. Rooms of the interface are named ui_<folder>.
function(synoptic_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;USES" ${ARGN})
  add_library(synoptic_${name} STATIC ${ROOM_SOURCES})
  target_link_libraries(synoptic_${name} PUBLIC synoptic_options ${ROOM_USES})
  if(name MATCHES "^ui_")
    synoptic_precompile(synoptic_${name} widgets)
  else()
    synoptic_precompile(synoptic_${name} core)
  endif()
endfunction()

# The program of a folder of tests or benchmarks, and one entry in ctest for each suite in it (a
# suite is named as its file).
function(synoptic_suites program sources uses)
  add_executable(${program} ${sources})
  target_link_libraries(${program} PRIVATE synoptic_test_support ${uses})
  if("${sources}" MATCHES "main_widgets.cpp")
    target_link_libraries(${program} PRIVATE Qt6::Widgets)
    synoptic_precompile(${program} widgets)
  else()
    synoptic_precompile(${program} core)
  endif()
  foreach(source IN LISTS sources)
    cmake_path(GET source STEM suite)
    if(suite MATCHES "^(tst|bench)_")
      add_test(NAME ${suite} COMMAND ${program} ${suite} ${ARGN})
      # Qt Test ends a single test function, and says which, well before ctest would end the suite.
      set_tests_properties(${suite} PROPERTIES TIMEOUT 300
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QTEST_FUNCTION_TIMEOUT=120000")
    endif()
  endforeach()
endfunction()

# synoptic_tests(room SOURCES tst_*.cpp... USES targets...): the program test_<room>.
function(synoptic_tests room)
  cmake_parse_arguments(TESTS "" "" "SOURCES;USES" ${ARGN})
  synoptic_suites(test_${room} "${TESTS_SOURCES}" "${TESTS_USES}")
endfunction()

# synoptic_benchmarks(room SOURCES bench_*.cpp... USES targets...): the program bench_<room>, only in
# the bench preset; its entries in ctest have the label bench and run alone.
function(synoptic_benchmarks room)
  cmake_parse_arguments(BENCH "" "" "SOURCES;USES" ${ARGN})
  if(NOT SYNOPTIC_BENCH)
    return()
  endif()
  synoptic_suites(bench_${room} "${BENCH_SOURCES}" "${BENCH_USES}")
  foreach(source IN LISTS BENCH_SOURCES)
    cmake_path(GET source STEM suite)
    if(suite MATCHES "^bench_")
      set_tests_properties(${suite} PROPERTIES LABELS bench RUN_SERIAL ON)
    endif()
  endforeach()
endfunction()

# synoptic_fuzzer(name SOURCES files... USES targets...): the libFuzzer program fuzz_<name>, only in
# the fuzz preset; ctest runs it for a short while, over the folder corpus/<name> if there is one.
if(SYNOPTIC_FUZZ)
  add_custom_target(fuzzers)
endif()
function(synoptic_fuzzer name)
  cmake_parse_arguments(FUZZ "" "" "SOURCES;USES" ${ARGN})
  if(NOT SYNOPTIC_FUZZ)
    return()
  endif()
  add_executable(fuzz_${name} ${FUZZ_SOURCES})
  add_dependencies(fuzzers fuzz_${name})
  target_link_libraries(fuzz_${name} PRIVATE synoptic_options ${FUZZ_USES})
  target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  synoptic_precompile(fuzz_${name} core)
  set(found ${CMAKE_CURRENT_BINARY_DIR}/found/${name})
  file(MAKE_DIRECTORY ${found})
  set(corpus ${CMAKE_CURRENT_SOURCE_DIR}/corpus/${name})
  if(NOT EXISTS ${corpus})
    set(corpus)
  endif()
  add_test(NAME fuzz_${name} COMMAND fuzz_${name} -max_total_time=30 -max_len=4096 -timeout=10 ${found} ${corpus})
  set_tests_properties(fuzz_${name} PROPERTIES LABELS fuzz)
endfunction()

# synoptic_test_program(VARIABLE program): finds a program that a test runs. Where it is missing the
# test is left out; but not with CI=true, where a package missing from the list must not hide.
function(synoptic_test_program variable program)
  if("$ENV{CI}" STREQUAL "true")
    find_program(${variable} ${program} REQUIRED)
  else()
    find_program(${variable} ${program})
  endif()
  mark_as_advanced(${variable})
endfunction()

# synoptic_npm_package(VARIABLE name): the folder of a package that a test runs, in the version that
# packaging/packages.npm names; packaging/test fetches it. Empty where it is missing, as a program is.
function(synoptic_npm_package variable name)
  set(list ${CMAKE_SOURCE_DIR}/packaging/packages.npm)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${list})
  file(STRINGS ${list} line REGEX "^${name} ")
  string(REGEX REPLACE "^[^ ]+ +([^ ]+) .*" "\\1" version "${line}")
  set(cache "$ENV{XDG_CACHE_HOME}")
  if(NOT cache)
    set(cache "$ENV{HOME}/.cache")
  endif()
  string(REGEX REPLACE "^@" "" file_name "${name}")
  string(REPLACE "/" "-" file_name "${file_name}")
  set(folder ${cache}/synoptic/npm/${file_name}-${version})
  if(NOT EXISTS ${folder})
    if("$ENV{CI}" STREQUAL "true")
      message(FATAL_ERROR "${name} ${version} is not in ${folder}; packaging/test fetches it")
    endif()
    set(folder)
  endif()
  set(${variable} "${folder}" PARENT_SCOPE)
endfunction()
