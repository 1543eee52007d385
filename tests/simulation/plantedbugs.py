# SPDX-License-Identifier: GPL-3.0-or-later
"""The bugs that mutants.py plants: where, the text it replaces, what breaks, and the ledger classes that show it."""

OUTCOMES = "src/sync/engineoutcomes.cpp"
DISPATCH = "src/sync/enginedispatch.cpp"
ENGINE = "src/sync/engine.cpp"
WRITEBACKS = "src/sync/enginewritebacks.cpp"
CONTEXT = "src/sync/plancontext.cpp"
CORRECTIONS = "src/sync/correctionplanner.cpp"
IDENTITY = "src/domain/identity.cpp"
UNSETTLED = "src/sync/unsettled.cpp"


def bug(name, file, old, new, breaks, *classes, words=()):
    return {"name": name, "file": file, "old": old, "new": new, "breaks": breaks, "classes": classes or ("U-ignored",), "words": words}


BUGS = [
    # Leaving Unknown
    bug("no-quiet-time", OUTCOMES, "becomeUnknown(index, outcome.error, quiet);\n        m_callFailure", "becomeUnknown(index, outcome.error, 0);\n        m_callFailure",
        "looks up at once: what is still being applied is posted again"),
    bug("early-look-up", DISPATCH, "if (m_items[static_cast<size_t>(where.second)].dueAt <= m_now.monotonic)\n                due", "due",
        "looks up before the time it noted itself", "U-ignored", "L", "N"),
    bug("failure-is-absence", OUTCOMES, "        ++item.failedLookUps;\n", "        absent(index);\n        return;\n",
        "takes a look-up that failed for proof that nothing is there"),
    bug("old-answer-trusted", UNSETTLED, """    if (effect.attempt > 0 || effect.purpose == Purpose::Update)
        return std::chrono::milliseconds::zero();
    if (recovery == RecoveryClass::FileHandOver)
        return std::chrono::milliseconds::zero();
    const qint64 seenSince = std::max<qint64>(0, now.utc - now.doubt - effect.mayApplyUntil);
    return std::min(oursAlone, std::chrono::milliseconds{seenSince});
""", """    Q_UNUSED(effect)
    Q_UNUSED(now)
    Q_UNUSED(recovery)
    return oursAlone;
""",
        "takes a reading from before its own request for the answer to it"),
    bug("throttled-is-unsent", OUTCOMES, "becomeUnknown(index, outcome.error, std::max(quiet, wait));", "becomeIntended(index, wait);",
        "sends again after a 429 that came after the write"),
    bug("batch-trusts-key", OUTCOMES, "trustsRequestKey && isSingle)", "trustsRequestKey)",
        "sends again under its own key what a throttled batch carried", "K", "U-kept"),
    bug("unknown-is-unsent", OUTCOMES, "        becomeUnknown(index, outcome.error, quiet);\n        m_callFailure", "        becomeIntended(index, 0);\n        m_callFailure",
        "resends at once after a lost answer"),
    bug("taken-is-refused", OUTCOMES, "    case SendFate::Taken:\n        becomeUnknown(index, outcome.error, 0);", "    case SendFate::Taken:\n        reject(index, EffectState::Rejected, outcome.error);",
        "calls a number taken although the document is ours", "N"),
    bug("taken-looked-once", OUTCOMES, "if (isNumberTaken && ++item.absences < 2)", "if (isNumberTaken && ++item.absences < 1)",
        "believes one absence of the owner of a taken number", "N"),
    # Proof
    bug("no-marker-check", OUTCOMES, "    if (!isOurs) {", "    if (!isOurs && effect.purpose == Purpose::Update) {",
        "confirms by somebody else's document"),
    bug("update-of-anyone", OUTCOMES, "document.ledgerId == effect.targetLedgerId", "!document.ledgerId.isEmpty()",
        "confirms an update by an answer about another customer"),
    bug("no-total-check", OUTCOMES, "    if (document.total != effect.total)\n", "    if (document.total.minor < 0)\n",
        "confirms a document whose total is not ours"),
    bug("lost-is-applied", OUTCOMES, "        ++m_lostReplies;\n        becomeUnknown(index, outcome.error, quiet);\n        m_callFailure", "        move(index, EffectState::Confirmed);\n        m_callFailure",
        "calls confirmed what nobody answered"),
    # Restart
    bug("unknown-not-restored", ENGINE, "            else\n                place(index);\n", "            else\n                item.absences = 0;\n",
        "forgets what was unknown when it stopped"),
    bug("in-flight-is-intended", ENGINE, "becomeUnknown(index, Error{ErrorCode::OutcomeUnknown}, m_options.capabilities.quietTime.count());", "becomeIntended(index, 0);",
        "sends again after a crash what was on the wire"),
    bug("in-flight-without-quiet-time", ENGINE, "becomeUnknown(index, Error{ErrorCode::OutcomeUnknown}, m_options.capabilities.quietTime.count());", "becomeUnknown(index, Error{ErrorCode::OutcomeUnknown}, 0);",
        "looks up at once after a crash", "U-ignored", "L"),
    bug("unknown-without-its-wait", ENGINE, "std::max<qint64>(0, left)", "0 * left",
        "looks up at once after a restart"),
    bug("part-for-the-whole", WRITEBACKS, "        return; // something of this record is still under way", "        continue;",
        "tells transferred while a part of the record is still under way"),
    bug("refused-part-forgotten", ENGINE, "            m_recordsWithProblem.insert(effect.record);\n        else", "            continue;\n        else",
        "tells transferred though an earlier run saw a part refused", "K", "U-kept", "U-ignored", "N", "L", "F"),
    bug("taken-back-sent-again", OUTCOMES, "    const bool isTakenBack = m_options.takenBack.contains(item.effect.record);", "    const bool isTakenBack = false;",
        "sends again what a person took back while its outcome was unknown", "U-ignored", "L", "K", "N"),
    # Order and dependencies
    bug("no-dependency-wait", ENGINE, "        ++item.waitsFor;\n", "",
        "posts an invoice before its customer"),
    bug("later-steps-counted", DISPATCH, "if (static_cast<size_t>(waiting(m_ready) + waiting(m_lookFirst)) >= capacity)", "if (m_ready.size() + m_lookFirst.size() >= capacity)",
        "intents of a later step hold an earlier one for ever", "U-ignored", "L", "K", "N", "U-kept"),
    bug("sends-after-stop", DISPATCH, "const bool mayWork = !m_isStopping && !m_failure;", "const bool mayWork = !m_failure;",
        "goes on sending after the stop", "U-ignored", "K", "L"),
    # Never sleeping for ever, never waking for ever
    bug("sends-never-return", OUTCOMES, "    --m_sendsInFlight;\n", "",
        "believes that an answered call is still under way"),
    bug("look-ups-never-return", OUTCOMES, "    --m_lookUpsInFlight;\n", "",
        "believes that an answered look-up is still under way"),
    bug("write-backs-never-return", WRITEBACKS, "    --m_writeBacksInFlight;\n", "",
        "believes that an answered write-back is still under way"),
    bug("no-wake-for-ready", DISPATCH, "for (const std::set<Place> *places : {&m_ready, &m_lookFirst})", "for (const std::set<Place> *places : {&m_lookFirst})",
        "asks for no wake-up while it is paused"),
    bug("no-wake-for-write-backs", DISPATCH, "if (!order.isInFlight && order.dueAt > m_now.monotonic)", "if (order.isInFlight && order.dueAt > m_now.monotonic)",
        "asks for no wake-up while a write-back waits to be tried again"),
    bug("circuit-stays-open", DISPATCH, "if (m_isCircuitOpen && m_unknown.empty() && m_lookUpsInFlight == 0)", "if (m_isCircuitOpen && m_unknown.size() > 1'000)",
        "waits for a probe that nobody sends", "U-ignored", "K", "N", "L"),
    bug("wait-begins-anew", DISPATCH, "    if (m_sendsInFlight > 0 || m_writeBacksInFlight > 0", "    if (m_sendsInFlight > 0 || m_lookUpsInFlight > 0 || m_writeBacksInFlight > 0",
        "a look-up that fails begins the wait anew: the run never ends", "F"),
    bug("finishes-too-early", DISPATCH, "if (isQuietNow && !mayWait && m_lookUpsInFlight == 0) {", "if (isQuietNow && !mayWait) {",
        "finishes while a look-up is under way", "U-ignored", "L"),
    # Identity, intent, attempt
    bug("attempt-not-counted", DISPATCH, "        ++item.effect.attempt;\n", "",
        "a second attempt under the first one's number"),
    bug("not-in-flight", DISPATCH, "        item.effect.state = EffectState::InFlight; // the runner commits it before the first byte leaves\n", "",
        "the first byte leaves before the journal knows"),
    bug("payload-not-frozen", ENGINE, "        effect.payloadHash = stored.payloadHash;\n", "",
        "forgets which bytes it promised"),
    bug("generation-stays", CONTEXT, "effect.generation = before->generation + (isTriedAgain ? 1 : 0);", "effect.generation = before->generation;",
        "a corrected record goes out under the refused one's key", "K", "U-kept", "U-ignored"),
    bug("key-without-generation", IDENTITY, "QString::number(generation)", "QString::number(generation > 0)",
        "every generation has the same key", "K", "U-kept", "U-ignored"),
    bug("one-marker-for-all", IDENTITY, "createBaseId.first(15)", "QString(15, createBaseId.at(0) > QLatin1Char('7') ? u'a' : u'1')",
        "the marker no longer tells two records apart"),
    bug("plans-what-is-unknown", CONTEXT, "    case EffectState::Confirmed:\n        return Past::Unfinished;", "    case EffectState::Confirmed:\n        return Past::MayTryAgain;",
        "plans again what an earlier run left unknown"),
    bug("amnesia-ignored", CONTEXT, "effect.looksUpFirst = m_input.isAmnesiac;", "effect.looksUpFirst = false;",
        "a new journal posts what a lost one had posted", "U-ignored", "L"),
    bug("no-look-before-the-send", ENGINE, "(item.effect.looksUpFirst ? m_lookFirst : m_ready).insert(where)", "m_ready.insert(where)",
        "sends first, whatever was asked for", "U-ignored", "L"),
    bug("correction-planned-twice", CORRECTIONS, "    if (isBegun(context, correction, Purpose::Create))\n        return;\n    const PlanInput", "    const PlanInput",
        "plans a credit note again whose other part is still under way", "U-ignored", "K", "L", "N", "U-kept", "F"),

    # The journal on a disk
    bug("commits-not-synced", "src/storage/journalopening.cpp", "PRAGMA synchronous = FULL", "PRAGMA synchronous = NORMAL",
        "forgets in a power cut what it sent", "L", "U-ignored", words=("--journal", "power-cut", "--only-ends")),
    bug("number-made-up", "src/storage/effectfields.cpp", "return text.isNull() ? QVariant{u\"\"_s} : QVariant{text};", "return QVariant{text};",
        "after a restart looks for a number that the document never had", words=("--journal", "sqlite")),
]
