<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>CertificatePaper</name>
    <message numerus="yes">
        <source>%Ln difference(s) between source, journal and ledger.</source>
        <translation>
            <numerusform>%Ln difference between source, journal and ledger.</numerusform>
            <numerusform>%Ln differences between source, journal and ledger.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertificateTables</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fix</name>
    <message numerus="yes">
        <source>Transfer all %Ln &amp;alike</source>
        <translation>
            <numerusform>Transfer all %Ln &amp;alike</numerusform>
            <numerusform>Transfer all %Ln &amp;alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPapers</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message numerus="yes">
        <source>Erased: name, texts and messages of %n record(s).</source>
        <translation>
            <numerusform>Erased: name, texts and messages of %n record.</numerusform>
            <numerusform>Erased: name, texts and messages of %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Would be erased: name, texts and messages of %n record(s).</source>
        <translation>
            <numerusform>Would be erased: name, texts and messages of %n record.</numerusform>
            <numerusform>Would be erased: name, texts and messages of %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Numbers, amounts, dates and proofs stay: %n entry(ies) of the accounting system must be accounted for, and none is posted again.</source>
        <translation>
            <numerusform>Numbers, amounts, dates and proofs stay: %n entry of the accounting system must be accounted for, and none is posted again.</numerusform>
            <numerusform>Numbers, amounts, dates and proofs stay: %n entries of the accounting system must be accounted for, and none is posted again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not possible yet: %n record(s) of this person are still under way.</source>
        <translation>
            <numerusform>Not possible yet: %n record of this person is still under way.</numerusform>
            <numerusform>Not possible yet: %n records of this person are still under way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left as they are: %n document(s) of the same name that may be of somebody else.</source>
        <translation>
            <numerusform>Left as it is: %n document of the same name that may be of somebody else.</numerusform>
            <numerusform>Left as they are: %n documents of the same name that may be of somebody else.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was sent is kept for %n month(s).</source>
        <translation>
            <numerusform>What was sent is kept for %n month.</numerusform>
            <numerusform>What was sent is kept for %n months.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message numerus="yes">
        <source>  and %n more
</source>
        <translation>
            <numerusform>  and %n more
</numerusform>
            <numerusform>  and %n more
</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outcome not known yet, looked for by the next run; do not enter by hand: %n
</source>
        <translation>
            <numerusform>Outcome not known yet, looked for by the next run; do not enter by hand: %n
</numerusform>
            <numerusform>Outcome not known yet, looked for by the next run; do not enter by hand: %n
</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>every minute</numerusform>
            <numerusform>every %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>every hour</numerusform>
            <numerusform>every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transferred</source>
        <translation>
            <numerusform>%n transferred</numerusform>
            <numerusform>%n transferred</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known yet</source>
        <translation>
            <numerusform>%n not known yet</numerusform>
            <numerusform>%n not known yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The authorization ends in %n day(s): renew it in Passerelle.
</source>
        <translation>
            <numerusform>The authorization ends in %n day: renew it in Passerelle.
</numerusform>
            <numerusform>The authorization ends in %n days: renew it in Passerelle.
</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed after their transfer, to look at on the dashboard: %n
</source>
        <translation>
            <numerusform>Changed after its transfer, to look at on the dashboard: %n
</numerusform>
            <numerusform>Changed after their transfer, to look at on the dashboard: %n
</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::AccountsPresenter</name>
    <message numerus="yes">
        <source>%Ln account(s) to verify</source>
        <translation>
            <numerusform>%Ln account to verify</numerusform>
            <numerusform>%Ln accounts to verify</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply %Ln decision(s)</source>
        <translation>
            <numerusform>&amp;Apply %Ln decision</numerusform>
            <numerusform>&amp;Apply %Ln decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::AuthorizationPresenter</name>
    <message numerus="yes">
        <source>%Ln record(s) are waiting; nothing is lost.</source>
        <translation>
            <numerusform>%Ln record is waiting; nothing is lost.</numerusform>
            <numerusform>%Ln records are waiting; nothing is lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::CompanyPresenter</name>
    <message numerus="yes">
        <source>Authorized · %Ln day(s)</source>
        <translation>
            <numerusform>Authorized · %Ln day</numerusform>
            <numerusform>Authorized · %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::DashboardPresenter</name>
    <message numerus="yes">
        <source>Status of %Ln record(s) changed</source>
        <translation>
            <numerusform>Status of %Ln record changed</numerusform>
            <numerusform>Status of %Ln records changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) to verify</source>
        <translation>
            <numerusform>%Ln account to verify</numerusform>
            <numerusform>%Ln accounts to verify</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln invoice(s) are waiting for them</source>
        <translation>
            <numerusform>; %Ln invoice is waiting for them</numerusform>
            <numerusform>; %Ln invoices are waiting for them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1–%2 of %Ln record(s)</source>
        <translation>
            <numerusform>%1–%2 of %Ln record</numerusform>
            <numerusform>%1–%2 of %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) changed after transfer</source>
        <translation>
            <numerusform>%Ln record changed after transfer</numerusform>
            <numerusform>%Ln records changed after transfer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::HistoryPresenter</name>
    <message numerus="yes">
        <source>%Ln run(s) since %1</source>
        <translation>
            <numerusform>%Ln run since %1</numerusform>
            <numerusform>%Ln runs since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::MappingPresenter</name>
    <message numerus="yes">
        <source>%Ln thing(s) to map</source>
        <translation>
            <numerusform>%Ln thing to map</numerusform>
            <numerusform>%Ln things to map</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) to transfer use them and stay out until they are mapped</source>
        <translation>
            <numerusform>%Ln document to transfer uses them and stays out until they are mapped</numerusform>
            <numerusform>%Ln documents to transfer use them and stay out until they are mapped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) stayed out for want of this</source>
        <translation>
            <numerusform>%Ln record stayed out for want of this</numerusform>
            <numerusform>%Ln records stayed out for want of this</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::NewCompanyPresenter</name>
    <message numerus="yes">
        <source>%Ln invoice(s)</source>
        <translation>
            <numerusform>%Ln invoice</numerusform>
            <numerusform>%Ln invoices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln credit note(s)</source>
        <translation>
            <numerusform>%Ln credit note</numerusform>
            <numerusform>%Ln credit notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refund(s)</source>
        <translation>
            <numerusform>%Ln refund</numerusform>
            <numerusform>%Ln refunds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln payment(s)</source>
        <translation>
            <numerusform>%Ln payment</numerusform>
            <numerusform>%Ln payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::PlanModel</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) it depends on came along</source>
        <translation>
            <numerusform>%Ln record it depends on came along</numerusform>
            <numerusform>%Ln records it depends on came along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) that depend on it were taken out too</source>
        <translation>
            <numerusform>%Ln record that depends on it was taken out too</numerusform>
            <numerusform>%Ln records that depend on it were taken out too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::PrivacyPresenter</name>
    <message numerus="yes">
        <source>%Ln old text(s) dropped.</source>
        <translation>
            <numerusform>%Ln old text dropped.</numerusform>
            <numerusform>%Ln old texts dropped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::RunPresenter</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal is written before each send · %Ln effect(s) done</source>
        <translation>
            <numerusform>The journal is written before each send · %Ln effect done</numerusform>
            <numerusform>The journal is written before each send · %Ln effects done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln throttled reply(ies)</source>
        <translation>
            <numerusform>%Ln throttled reply</numerusform>
            <numerusform>%Ln throttled replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln effect(s)</source>
        <translation>
            <numerusform>%Ln effect</numerusform>
            <numerusform>%Ln effects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reply(ies) still being checked</source>
        <translation>
            <numerusform>%Ln reply still being checked</numerusform>
            <numerusform>%Ln replies still being checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln effect(s) are in %1 and marked in %2. Every amount was read back from the ledger.</source>
        <translation>
            <numerusform>%Ln effect is in %1 and marked in %2. Every amount was read back from the ledger.</numerusform>
            <numerusform>%Ln effects are in %1 and marked in %2. Every amount was read back from the ledger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) occurred.</source>
        <translation>
            <numerusform>%Ln error occurred.</numerusform>
            <numerusform>%Ln errors occurred.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) to fix</source>
        <translation>
            <numerusform>%Ln record to fix</numerusform>
            <numerusform>%Ln records to fix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) changed after their transfer: see the dashboard.</source>
        <translation>
            <numerusform>%Ln record changed after its transfer: see the dashboard.</numerusform>
            <numerusform>%Ln records changed after their transfer: see the dashboard.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::SetupPresenter</name>
    <message numerus="yes">
        <source>%Ln thing(s) to map.</source>
        <translation>
            <numerusform>%Ln thing to map.</numerusform>
            <numerusform>%Ln things to map.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln of them there is a suggestion to accept.</source>
        <translation>
            <numerusform>For %Ln of them there is a suggestion to accept.</numerusform>
            <numerusform>For %Ln of them there is a suggestion to accept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::CompanyForm</name>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::PrivacyDialog</name>
    <message numerus="yes">
        <source>for %n month(s)</source>
        <translation>
            <numerusform>for %n month</numerusform>
            <numerusform>for %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::ReferenceDialog</name>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
</context>
</TS>
