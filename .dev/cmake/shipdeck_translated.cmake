# SPDX-License-Identifier: MIT
# shipdeck_translated(<program>): puts the compiled translations into it, under :/translations.
# New sentences: lupdate -recursive ui app core -ts resources/translations/shipdeck_ko.ts
function(shipdeck_translated program)
  qt_add_lrelease(${program} TS_FILES ${PROJECT_SOURCE_DIR}/resources/translations/shipdeck_ko.ts
    QM_FILES_OUTPUT_VARIABLE compiled OPTIONS -silent)
  qt_add_resources(${program} ${program}_translations PREFIX /translations BASE ${CMAKE_CURRENT_BINARY_DIR}
    FILES ${compiled})
endfunction()
