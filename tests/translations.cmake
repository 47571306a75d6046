# The windows in every language: reads the sources again and fails on a text that is not translated.
# Run: cmake -DROOT=<checkout> -DLUPDATE=<program> -DFOLDER=<to write to> -P tests/translations.cmake
# To mend: build the target update_translations, then fill in what is "unfinished" in translations/*.ts.
cmake_minimum_required(VERSION 3.25)

file(GLOB complete "${ROOT}/translations/mailroom_*.ts")
list(FILTER complete EXCLUDE REGEX "mailroom_en") # plural forms only
file(REMOVE_RECURSE "${FOLDER}")
file(COPY ${complete} DESTINATION "${FOLDER}")
file(GLOB copies "${FOLDER}/*.ts")
execute_process(
    COMMAND "${LUPDATE}" -silent -locations none -no-obsolete -I "${ROOT}" -extensions cpp,h
        "${ROOT}/ui" "${ROOT}/app/desktop" -ts ${copies}
    RESULT_VARIABLE failed)
if(failed)
    message(FATAL_ERROR "lupdate failed: ${failed}")
endif()
foreach(copy IN LISTS copies)
    file(READ "${copy}" text)
    string(REGEX MATCHALL "<source>[^<]*</source>[^<]*<translation type=\"unfinished\"" missing "${text}")
    foreach(entry IN LISTS missing)
        string(REGEX REPLACE "<source>([^<]*)</source>.*" "\\1" source "${entry}")
        cmake_path(GET copy FILENAME name)
        message(SEND_ERROR "${name}: \"${source}\" is not translated")
    endforeach()
endforeach()
