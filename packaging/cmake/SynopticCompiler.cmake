# SPDX-FileCopyrightText: 2026 The Synoptic authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What keeps compiling quick: ccache, and Qt's headers compiled once.

option(SYNOPTIC_CCACHE "Compile through ccache where there is one" ON)
find_program(CCACHE_PROGRAM ccache)
mark_as_advanced(CCACHE_PROGRAM)
if(SYNOPTIC_CCACHE AND CCACHE_PROGRAM)
  # A precompiled header is new in every build folder; what it was made from is what counts.
  set(CMAKE_CXX_COMPILER_LAUNCHER
    ${CCACHE_PROGRAM} sloppiness=pch_defines,time_macros,include_file_mtime,include_file_ctime)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-fpch-preprocess)
  endif()
endif()

# synoptic_precompile(target core|widgets): the target uses one of the two shared precompiled headers.
function(synoptic_precompile target headers)
  target_precompile_headers(${target} REUSE_FROM synoptic_headers_${headers})
endfunction()

# Makes them; called once synoptic_options is there.
function(synoptic_precompiled_headers)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/headers.cpp CONTENT "")
  add_library(synoptic_headers_core STATIC ${CMAKE_BINARY_DIR}/headers.cpp)
  target_link_libraries(synoptic_headers_core PRIVATE synoptic_options Qt6::Core)
  target_precompile_headers(synoptic_headers_core PRIVATE
    <algorithm> <expected> <functional> <memory> <optional> <span> <utility> <vector>
    <QByteArray> <QDateTime> <QHash> <QList> <QObject> <QString> <QStringList> <QStringView>)
  add_library(synoptic_headers_widgets STATIC ${CMAKE_BINARY_DIR}/headers.cpp)
  target_link_libraries(synoptic_headers_widgets PRIVATE synoptic_options Qt6::Widgets)
  target_precompile_headers(synoptic_headers_widgets PRIVATE
    <algorithm> <expected> <functional> <memory> <optional> <span> <utility> <vector>
    <QDateTime> <QHash> <QList> <QObject> <QString> <QStringList> <QStringView>
    <QAbstractItemModel> <QAction> <QApplication> <QColor> <QFont> <QIcon> <QLayout> <QPainter> <QPalette> <QWidget>)
  set_target_properties(synoptic_headers_core synoptic_headers_widgets PROPERTIES AUTOMOC OFF)
endfunction()
