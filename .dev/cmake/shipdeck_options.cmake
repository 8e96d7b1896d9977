# SPDX-License-Identifier: MIT
# Compiler settings shared by every target of ours; linked as `shipdeck_options`.
add_library(shipdeck_options INTERFACE)
target_compile_definitions(shipdeck_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
  QT_NO_KEYWORDS
  SHIPDECK_VERSION="${PROJECT_VERSION}")
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # Only for the sanitizers and fuzzing: g++ judges the code. clang 16 has coroutines, but does not say so to libstdc++ 12.
  target_compile_definitions(shipdeck_options INTERFACE __cpp_impl_coroutine=201902L)
  # Without times in the precompiled header, ccache knows what was built on top of an earlier, equal one.
  target_compile_options(shipdeck_options INTERFACE -w "SHELL:-Xclang -fno-pch-timestamp")
else()
  target_compile_options(shipdeck_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow=local -Wnon-virtual-dtor -Woverloaded-virtual -Werror
    # g++ 12 sees overlap in `"text" + std::string` from -O2 on: https://gcc.gnu.org/bugzilla/show_bug.cgi?id=105651
    $<$<CONFIG:Release>:-Wno-restrict>
    # ccache can then reuse objects built on top of a precompiled header.
    -fpch-preprocess -Winvalid-pch
    # What runs once before main() stands together, which saves the start of the window a page fault for each source.
    -freorder-functions)
endif()
target_include_directories(shipdeck_options INTERFACE ${PROJECT_SOURCE_DIR}/core ${PROJECT_SOURCE_DIR})
if(SHIPDECK_SANITIZE)
  # clang can't put the function check into coroutines ("difference across sections").
  target_compile_options(shipdeck_options INTERFACE -fsanitize=address,undefined,fuzzer-no-link -fno-sanitize=function
    -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(shipdeck_options INTERFACE -fsanitize=address,undefined,fuzzer-no-link)
endif()
find_program(MOLD mold)
if(MOLD)
  target_link_options(shipdeck_options INTERFACE -fuse-ld=mold -Wl,-z,keep-text-section-prefix)
endif()
find_program(CCACHE ccache)
if(CCACHE)
  # Without these a clean clone elsewhere finds nothing in the cache.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
    CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime,locale ${CCACHE})
endif()
