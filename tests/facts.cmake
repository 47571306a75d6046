# What the spooler says can be said in every language: fails on a sentence in its sources that stands in none of
# the lists of ui/text/facts, and on one in those of the windows that tr() does not see. Run: cmake -DROOT=<checkout> -P tests/facts.cmake
# A sentence is a literal of two words or more that begins with a lower-case letter or an argument, or one with a
# name at its beginning and two words behind it ("DNS does not answer"). One that is put together from pieces is
# known if the lists have the piece with "%1" in the place of the rest.
cmake_minimum_required(VERSION 3.25)

# What is no fact, by file: no window shows it.
set(aside
    "spooler/html/"                        # tags, styles and patterns
    "spooler/mail/(refusal|addressmemory|domaintypo)[.]" # what servers say, and domains: compared with
    "spooler/fetch/imaplist[.]"            # names of folders, as servers give them
    "spooler/mail/ruletext[.]"             # rules as mailroomctl takes them
    "spooler/mail/reportphrases[.]"        # reports in English: ui/text/reporttext.cpp has them in every language
    "spooler/mail/sieve[.]cpp"             # a script; what it lacks is said by ui/text/rulewords.cpp
    "spooler/report/answers/learn[.]cpp"   # a program of the build
    "spooler/report/(families|spellings|reason|wordpairs|bounce|mentions|outcomewords|replyscan|reportoctets|replyreason|x400)"
                                           # what servers and reports say in many languages: compared with
    "spooler/report/(dsnwriter|mdnwriter)[.]" # reports, whose words come from ui/text/reporttext.cpp
    "spooler/report/(dossier|tarfile)[.]"  # what mailroomctl says when it verifies a dossier
    "spooler/(transport|fetch)/[a-z3]*(description|descriptions|sendmailprogram|commandprogram)[.]"
                                           # names of providers: ui/text/transporttext.cpp says them
)
# By its words.
set(words
    "^reply to [A-Z]+$"                    # an argument of the wait: "reply to %1"
    "^mail catalog$"                       # the name of a thread
    "^return path of$"                     # goes into a digest
    "^certificate (verified|accepted by the user)$" # in the transcript, which is as it was
    "^on the connection that carried an earlier message$"
    "^octets of content$"
    "^incoming side of account$"           # how an entry of the keyring is named
    "^a mail folder on this computer$"     # a provider's name, as above
    "^(text|multipart)/"                   # a Content-Type
    "%(s|lld)"                             # what a log formats
    "^info@example"                        # what a field takes, as an example
)

function(literalsOf text pattern found)
    # No brackets and semicolons: they would join and part the elements of a list.
    string(REPLACE "\\\"" "<quote>" text "${text}")
    string(REPLACE "'\"'" "" text "${text}")
    string(REPLACE ";" "<semicolon>" text "${text}")
    string(REPLACE "[" "<open>" text "${text}")
    string(REPLACE "]" "<close>" text "${text}")
    string(REGEX REPLACE "//[ ][^\n]*" "" text "${text}")
    string(REGEX REPLACE "#include[^\n]*" "" text "${text}")
    # A log is for whoever repairs the program.
    string(REGEX REPLACE "q(Warning|Critical|Info|Debug)\\([ \n]*\"[^\"\n]*\"" "" text "${text}")
    string(REGEX REPLACE "\"[ ]*\n[ ]*u?\"" "" text "${text}")
    string(REGEX MATCHALL "${pattern}" literals "${text}")
    set(${found} "${literals}" PARENT_SCOPE)
endfunction()

# How sentences stand beside each other is said by nobody.
file(GLOB lists "${ROOT}/ui/text/facts/*facts.cpp")
list(FILTER lists EXCLUDE REGEX "jointfacts")
set(facts "")
foreach(file IN LISTS lists)
    file(READ "${file}" text)
    literalsOf("${text}" "\"[^\"\n]*\"" literals)
    list(APPEND facts ${literals})
endforeach()
list(REMOVE_ITEM facts "\"mailroom::Facts\"")
list(LENGTH facts count)
if(count LESS 100)
    message(FATAL_ERROR "only ${count} sentences in ui/text/facts")
endif()

file(GLOB_RECURSE sources RELATIVE "${ROOT}" "${ROOT}/spooler/*.h" "${ROOT}/spooler/*.cpp" "${ROOT}/app/keyring/*.cpp" "${ROOT}/ui/*.cpp")
set(every "") # literal of these sources
list(JOIN aside "|" anyFile)
list(JOIN words "|" anyWords)
foreach(file IN LISTS sources)
    set(any "\"[^\"\n]*\"")
    if(file MATCHES "^ui/")
        set(any "u\"[^\"\n]*\"_s")
    endif()
    file(READ "${ROOT}/${file}" text)
    literalsOf("${text}" "${any}" literals)
    list(APPEND every ${literals})
    if(file MATCHES "^(${anyFile})")
        continue()
    endif()
    foreach(literal IN LISTS literals)
        string(REGEX REPLACE "^u?\"(.*)\"(_s)?$" "\\1" whole "${literal}")
        string(REGEX REPLACE "^[ :,.(]+" "" said "${whole}")
        string(STRIP "${said}" said)
        if(said MATCHES "^[A-Z]" AND file MATCHES "^spooler/store/")
            continue()
        endif()
        if(NOT said MATCHES "^([a-z%]|<quote>).*[A-Za-z][^A-Za-z]* (.* )?[^ ]*[A-Za-z][A-Za-z]"
            AND NOT said MATCHES "^[A-Z].*[^A-Za-z][a-z]+ (.* )?[a-z][a-z]")
            continue()
        endif()
        if(file MATCHES "^ui/" AND said MATCHES "[<>{}=]|^d+ [MH]") # HTML, styles and dates
            continue()
        endif()
        # SQL lives in the store.
        if(file MATCHES "^spooler/store/" AND said MATCHES "SELECT|WHERE|JOIN|FROM |INSERT|UPDATE|DELETE|LIKE | IN \\(| IS N| [=<>]+ |^[a-z_]+(, [a-z_]+)+$|^m[.]")
            continue()
        endif()
        string(REGEX REPLACE "^%1: " "" behind "${said}") # a joint
        if("\"${said}\"" IN_LIST facts OR "\"${behind}\"" IN_LIST facts OR "\"${whole}%1\"" IN_LIST facts OR "\"${said} %1\"" IN_LIST facts
            OR "\"%1${whole}\"" IN_LIST facts OR said MATCHES "${anyWords}")
            continue()
        endif()
        string(REPLACE "<quote>" "\\\"" said "${said}")
        string(REPLACE "<semicolon>" ";" said "${said}")
        string(SUBSTRING "${said}" 0 20 begin)
        string(FIND "${text}" "${begin}" at)
        string(SUBSTRING "${text}" 0 ${at} before)
        string(REGEX MATCHALL "\n" lines "${before}")
        list(LENGTH lines line)
        math(EXPR line "${line} + 1")
        message(SEND_ERROR "${file}:${line}: \"${said}\" is in no list of ui/text/facts")
    endforeach()
endforeach()

# The other way round: a sentence that nobody says any more needs no translation.
list(TRANSFORM every REPLACE "^u?\"[ :,.(]*([^\"]*)\"(_s)?$" "\"\\1\"")
foreach(fact IN LISTS facts)
    string(REGEX REPLACE ": %[0-9]\"$" "\"" before "${fact}") # what was said is put behind it
    string(REGEX REPLACE "%1\"$" "\"" piece "${fact}")
    string(REGEX REPLACE "^\"%1 ?" "\"" rest "${fact}")
    string(REGEX REPLACE "^\"" "\"%1: " behind "${fact}")
    if("${fact}" IN_LIST every OR "${behind}" IN_LIST every OR "${before}" IN_LIST every OR "${piece}" IN_LIST every OR "${rest}" IN_LIST every)
        continue()
    endif()
    # Put together of names: what a rule does, and what a report says of somebody.
    if(fact MATCHES "^\"%1: [a-z]+ %2\"$|^\"[a-z]+: %1\"$")
        continue()
    endif()
    message(SEND_ERROR "${fact} in ui/text/facts is said nowhere")
endforeach()
