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

# synoptic_room(name SOURCES files... USES targets...): a static library of the room's files; USES
# names all that it may include from.
function(synoptic_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;USES" ${ARGN})
  add_library(synoptic_${name} STATIC ${ROOM_SOURCES})
  target_link_libraries(synoptic_${name} PUBLIC synoptic_options ${ROOM_USES})
endfunction()

# synoptic_tests(room SOURCES tst_*.cpp... USES targets...): one program test_<room> that holds
# every suite of the folder, and one entry in ctest for each suite (a suite is named as its file).
function(synoptic_tests room)
  cmake_parse_arguments(TESTS "" "" "SOURCES;USES" ${ARGN})
  add_executable(test_${room} ${TESTS_SOURCES})
  target_link_libraries(test_${room} PRIVATE synoptic_test_support ${TESTS_USES})
  foreach(source IN LISTS TESTS_SOURCES)
    cmake_path(GET source STEM suite)
    if(suite MATCHES "^tst_")
      add_test(NAME ${suite} COMMAND test_${room} ${suite})
      set_tests_properties(${suite} PROPERTIES
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8" TIMEOUT 300)
    endif()
  endforeach()
endfunction()
