// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalfixture.h"

namespace passerelle::storage {

/// A person with an account, an invoice and all that a journal says of them; and somebody else.
class JournalPrivacyTest : public JournalFixture
{
protected:
    static inline const QString Name = u"Zénaïde Quévillon"_s;

    static Effect customerEffect(int number, const QString &name)
    {
        Effect effect = plannedInvoice(number);
        effect.record = {RecordKind::Customer, u"c-%1"_s.arg(number)};
        effect.baseId = domain::baseIdOf({u"9130"_s, u"club"_s}, effect.record, domain::Purpose::Create);
        effect.effectId = domain::effectIdOf(effect.baseId, 1);
        effect.marker = domain::markerOf(effect.baseId);
        effect.step = domain::StepName::CreateCustomers;
        effect.recordNumber = u"M-%1"_s.arg(number);
        effect.naturalKey = name;
        effect.customerName = name;
        effect.customerLedgerId.clear();
        effect.total = {};
        return effect;
    }

    static Effect invoiceEffect(int number, const QString &name, const QString &customerLedgerId)
    {
        Effect effect = plannedInvoice(number);
        effect.customerName = name;
        effect.customerLedgerId = customerLedgerId;
        return effect;
    }

    static domain::Customer customer(int number, const QString &name)
    {
        domain::Customer customer;
        customer.id = u"c-%1"_s.arg(number);
        customer.number = u"M-%1"_s.arg(number);
        customer.name = name;
        customer.sync.status = SyncStatus::Transferred;
        customer.sync.reference = name;
        return customer;
    }

    static domain::Invoice invoice(int number, const QString &name)
    {
        domain::Invoice invoice;
        invoice.id = u"invoice-%1"_s.arg(number);
        invoice.number = u"INV-%1"_s.arg(number);
        invoice.customerName = name;
        invoice.date = QDate(2026, 11, 20);
        invoice.total = {11498, domain::Currency::cad()};
        invoice.sync.status = SyncStatus::Transferred;
        invoice.sync.reference = u"145"_s;
        invoice.sync.message = name + u": posted"_s;
        return invoice;
    }

    static domain::SourceSnapshot sample()
    {
        domain::SourceSnapshot snapshot;
        snapshot.customers = {customer(1, Name), customer(2, u"Autre Personne"_s)};
        snapshot.invoices = {invoice(11, Name), invoice(12, u"Autre Personne"_s)};
        return snapshot;
    }

    static void post(Journal &journal, Effect effect, int number, const QString &ledgerNumber,
                     EffectState last = EffectState::Closed)
    {
        ASSERT_TRUE(intend(journal, effect, number));
        EffectState from = EffectState::Intended;
        for (const EffectState to : {EffectState::InFlight, EffectState::Confirmed, EffectState::Acknowledged,
                                     EffectState::Closed}) {
            effect = moved(effect, to);
            if (domain::isInLedger(to)) {
                effect.ledgerNumber = ledgerNumber;
                effect.ledgerId = effect.record.kind == RecordKind::Customer ? u"58"_s : effect.ledgerId;
            }
            ASSERT_TRUE(journal.transit({{effect, from}})) << int(to);
            from = to;
            if (to == last)
                return;
        }
    }

    /// A whole run: the records, their entries, words of the systems, a summary that names the person.
    void live(Journal &journal, EffectState last = EffectState::Closed)
    {
        const auto run = journal.beginRun(u"sync"_s);
        ASSERT_TRUE(run);
        ASSERT_TRUE(journal.storeSnapshot(sample()));
        post(journal, customerEffect(1, Name), 1, Name);
        post(journal, invoiceEffect(11, Name, u"58"_s), 11, u"INV-11"_s, last);
        post(journal, invoiceEffect(12, u"Autre Personne"_s, u"60"_s), 12, u"INV-12"_s);
        domain::SyncFields sync;
        sync.status = SyncStatus::Transferred;
        sync.reference = Name;
        ASSERT_TRUE(journal.setRecordSync({RecordKind::Customer, u"c-1"_s}, sync, u"asked by "_s + Name));
        Json entry = Json::object();
        entry.set(u"code"_s, u"customer-name-used"_s).set(u"message"_s, u"Used: "_s + Name);
        entry.set(u"detail"_s, Name).set(u"ledgerText"_s, Name).set(u"customer"_s, Name);
        entry.set(u"kind"_s, u"customer"_s).set(u"record"_s, u"c-1"_s);
        Json summary = Json::object();
        summary.set(u"effects"_s, 3).set(u"errors"_s, Json::array({entry}));
        ASSERT_TRUE(journal.endRun(*run, u"partial"_s, 1, summary));
    }

    /// The bytes of all that SQLite keeps of the journal.
    QByteArray bytes() const { return content(u"journal.sqlite"_s) + content(u"journal.sqlite-wal"_s); }

    static QString sentence(const QString &key) { return u"said of "_s + key; }

    const RecordRef person{RecordKind::Customer, u"c-1"_s};
};

TEST_F(JournalPrivacyTest, LeavesNoByteOfAnErasedPersonInTheFile)
{
    const auto own = journal();
    live(*own);
    ASSERT_TRUE(bytes().contains(Name.toUtf8()));

    const auto erased = own->erase(person, sentence);

    ASSERT_TRUE(erased) << qPrintable(erased.error().detail);
    EXPECT_EQ(erased->records, 2);
    EXPECT_EQ(erased->effects, 2);
    EXPECT_EQ(erased->texts, 2);
    EXPECT_EQ(erased->runs, 1);
    for (const QString &word : {Name, u"Zénaïde"_s, u"Quévillon"_s, u"zenaide"_s, u"quevillon"_s})
        EXPECT_FALSE(bytes().contains(word.toUtf8())) << qPrintable(word);
    EXPECT_TRUE(bytes().contains("Autre Personne"));
}

TEST_F(JournalPrivacyTest, ShowsAnErasedPersonByNumberAndFindsItByNothingElse)
{
    const auto own = journal();
    live(*own);

    ASSERT_TRUE(own->erase(person, sentence));

    const auto read = reader();
    const auto row = read->find(RecordKind::Customer, u"c-1"_s);
    ASSERT_TRUE(row);
    EXPECT_EQ(row->customerName, u"[M-1]"_s);
    EXPECT_EQ(row->sync.reference, u"58"_s);
    EXPECT_EQ(read->find(RecordKind::Invoice, u"INV-11"_s)->customerName, u"[M-1]"_s);
    EXPECT_EQ(read->find(RecordKind::Invoice, u"INV-11"_s)->sync.reference, u"145"_s);
    RecordQuery query;
    query.text = u"quevil"_s;
    EXPECT_TRUE(read->orderedIds(query)->empty());
    query.text = u"[m-1]"_s;
    EXPECT_EQ(read->orderedIds(query)->size(), 2U);
    const Json error = read->runs()->front().summary[u"errors"].items().front();
    EXPECT_EQ(error[u"message"].toString(), u"said of customer-name-used"_s);
    EXPECT_EQ(error[u"customer"].toString(), u"[M-1]"_s);
}

TEST_F(JournalPrivacyTest, KeepsOfAnErasedPersonAllThatKeepsEntriesFromBeingPostedAgain)
{
    const auto own = journal();
    live(*own);
    const auto before = own->effects();

    ASSERT_TRUE(own->erase(person, sentence));

    auto after = own->effects();
    ASSERT_TRUE(before && after);
    ASSERT_EQ(before->size(), after->size());
    for (size_t i = 0; i < before->size(); ++i) {
        Effect effect = before->at(i);
        if (effect.customerName == Name)
            effect.customerName = u"[M-1]"_s;
        if (effect.record == person) {
            effect.naturalKey = u"M-1"_s;
            effect.ledgerNumber = u"58"_s;
        }
        EXPECT_TRUE(after->at(i) == effect) << i;
    }
    EXPECT_EQ(own->payload(before->front().effectId).error().code, ErrorCode::RecordUnknown);
    EXPECT_TRUE(own->payload(before->back().effectId)) << "of somebody else";
}

TEST_F(JournalPrivacyTest, KeepsTheChainAndMakesTheSameStateFromTheEventsAfterAnErasure)
{
    const auto own = journal();
    live(*own);
    ASSERT_TRUE(own->erase(person, sentence));
    const auto before = own->effects();

    ASSERT_TRUE(own->rebuildState());

    EXPECT_TRUE(*own->effects() == *before);
    EXPECT_TRUE(*reader()->chainHolds());
    const auto events = reader()->eventsOf(person);
    EXPECT_EQ(events->back().kind, u"person-erased"_s);
}

TEST_F(JournalPrivacyTest, IsWholeWhenItIsOpenedAgainAfterAnErasure)
{
    auto own = journal();
    live(*own);
    ASSERT_TRUE(own->markWhole());
    ASSERT_TRUE(own->erase(person, sentence));

    own.reset();
    own = journal();

    EXPECT_EQ(own->memory(), Memory::Whole);
    EXPECT_TRUE(own->setAside().isEmpty());
}

TEST_F(JournalPrivacyTest, ErasesNothingWhileADocumentOfThePersonIsNotSettled)
{
    const auto own = journal();
    live(*own, EffectState::Confirmed);

    const auto erased = own->erase(person, sentence);

    ASSERT_FALSE(erased);
    EXPECT_EQ(erased.error().code, ErrorCode::PersonUnsettled);
    EXPECT_EQ(reader()->find(RecordKind::Customer, u"c-1"_s)->customerName, Name);
    const auto would = reader()->erasureOf(person);
    ASSERT_TRUE(would);
    ASSERT_EQ(would->unsettled.size(), 1U);
    EXPECT_TRUE(would->unsettled.front() == (RecordRef{RecordKind::Invoice, u"invoice-11"_s}));
}

TEST_F(JournalPrivacyTest, SaysBeforehandWhatAnErasureTouchesAndChangesNothing)
{
    const auto own = journal();
    live(*own);

    const auto would = reader()->erasureOf(person);

    ASSERT_TRUE(would);
    EXPECT_EQ(would->pseudonym, u"[M-1]"_s);
    EXPECT_EQ(would->records, 2);
    EXPECT_EQ(would->texts, 2);
    EXPECT_GT(would->history, 2);
    EXPECT_TRUE(would->isInSource);
    EXPECT_FALSE(would->isErased);
    EXPECT_TRUE(bytes().contains(Name.toUtf8()));
    EXPECT_EQ(reader()->erasureOf({RecordKind::Customer, u"nobody"_s}).error().code,
              ErrorCode::RecordUnknown);
}

TEST_F(JournalPrivacyTest, StaysErasedAlthoughTheSourceAndAWriteBackSayTheNameAgain)
{
    const auto own = journal();
    live(*own);
    ASSERT_TRUE(own->erase(person, sentence));

    ASSERT_TRUE(own->storeSnapshot(sample()));
    domain::SyncFields sync;
    sync.status = SyncStatus::Transferred;
    sync.reference = Name;
    sync.message = Name;
    ASSERT_TRUE(own->setRecordSync(person, sync, Name));

    const auto row = reader()->find(RecordKind::Customer, u"c-1"_s);
    EXPECT_EQ(row->customerName, u"[M-1]"_s);
    EXPECT_EQ(row->sync.reference, u"58"_s);
    EXPECT_TRUE(row->sync.message.isEmpty());
    EXPECT_EQ(reader()->find(RecordKind::Invoice, u"INV-11"_s)->customerName, u"[M-1]"_s);
    EXPECT_EQ(*own->eraseAgain(sentence), 1);
    EXPECT_EQ(*own->eraseAgain(sentence), 0);
    EXPECT_FALSE(bytes().contains(Name.toUtf8()));
    EXPECT_TRUE(*reader()->chainHolds());
}

TEST_F(JournalPrivacyTest, ErasesAgainWhatARunHadToWriteOnlyOnceItIsSettled)
{
    const auto own = journal();
    live(*own);
    ASSERT_TRUE(own->erase(person, sentence));
    Effect update = customerEffect(1, Name);
    update.purpose = domain::Purpose::Update;
    update.baseId = domain::baseIdOf({u"9130"_s, u"club"_s}, person, domain::Purpose::Update, u"2"_s);
    update.effectId = domain::effectIdOf(update.baseId, 1);
    update.marker = domain::markerOf(update.baseId);
    update.payloadHash = sha256Hex(payloadOf(2));
    post(*own, update, 2, Name, EffectState::Confirmed);

    EXPECT_EQ(*own->eraseAgain(sentence), 0) << "it may be needed";
    EXPECT_TRUE(own->payload(update.effectId));
    Effect closed = own->unfinished()->front();
    closed.state = EffectState::Acknowledged;
    ASSERT_TRUE(own->transit({{closed, EffectState::Confirmed}}));

    EXPECT_EQ(*own->eraseAgain(sentence), 1);
    EXPECT_FALSE(own->payload(update.effectId));
    EXPECT_FALSE(bytes().contains(Name.toUtf8()));
}

TEST_F(JournalPrivacyTest, LeavesTheDocumentsOfANamesakeAlone)
{
    const auto own = journal();
    domain::SourceSnapshot snapshot = sample();
    snapshot.customers.push_back(customer(3, Name));
    snapshot.invoices.push_back(invoice(13, Name)); // of the namesake, sent
    snapshot.invoices.push_back(invoice(14, Name)); // of one of the two, never sent
    ASSERT_TRUE(own->storeSnapshot(snapshot));
    post(*own, customerEffect(1, Name), 1, Name);
    post(*own, invoiceEffect(11, Name, u"58"_s), 11, u"INV-11"_s);
    post(*own, invoiceEffect(13, Name, u"61"_s), 13, u"INV-13"_s);

    const auto erased = own->erase(person, sentence);

    ASSERT_TRUE(erased);
    EXPECT_EQ(erased->records, 2);
    EXPECT_EQ(erased->leftAlone, 2);
    EXPECT_EQ(reader()->find(RecordKind::Invoice, u"INV-13"_s)->customerName, Name);
    EXPECT_EQ(reader()->find(RecordKind::Invoice, u"INV-14"_s)->customerName, Name);
    EXPECT_EQ(reader()->find(RecordKind::Customer, u"c-3"_s)->customerName, Name);
    EXPECT_EQ(reader()->find(RecordKind::Invoice, u"INV-11"_s)->customerName, u"[M-1]"_s);
}

TEST_F(JournalPrivacyTest, DropsOldTextsOfSettledEffectsOnly)
{
    const auto own = journal();
    const QDateTime sent = QDateTime::fromMSecsSinceEpoch(1'795'000'000'000, Qt::UTC);
    post(*own, customerEffect(1, Name), 1, Name);
    post(*own, invoiceEffect(11, Name, u"58"_s), 11, u"INV-11"_s, EffectState::Confirmed);
    const auto effects = own->effects();

    EXPECT_EQ(*own->dropSentBefore(sent), 0) << "not before it was sent";
    EXPECT_EQ(*own->dropSentBefore(sent.addSecs(1)), 1);

    EXPECT_FALSE(own->payload(effects->at(0).effectId)) << "closed";
    EXPECT_TRUE(own->payload(effects->at(1).effectId)) << "not told to the source yet";
    EXPECT_TRUE(*own->effects() == *effects);
    EXPECT_TRUE(*reader()->chainHolds());
}

TEST_F(JournalPrivacyTest, KeepsTheLedgersNumberOfACustomerOutOfTheChain)
{
    const auto own = journal();
    live(*own);

    tamper({u"UPDATE event SET personal = NULL"_s});

    EXPECT_TRUE(*reader()->chainHolds());
    const auto events = reader()->eventsOf(person);
    for (const EventRow &event : *events)
        EXPECT_FALSE(event.data.toBytes().contains(Name.toUtf8())) << event.seq;
}

} // namespace passerelle::storage
