String log = new File(basedir, 'build.log').text
boolean says(String log, String pattern) { log.find(pattern) != null }

assert says(log, /Contract kit on sealed: [3-9]\d\d tests run, 0 failed, 0 skipped/) : 'the kit ran by coordinates alone'
assert says(log, /The storage sealed breaks the contract of PostStorage.history: “keeps the former ones as a Revision if asked”/) : 'the bug is named by the contract'
assert says(log, /Contract kit on sealed: [3-9]\d\d tests run, [1-9]\d* failed, 0 skipped/) : 'and counted'
assert says(log, /\d+ tests of the contract kit did not run/) : 'what did not run is no proof'
