<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>Plan</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::AuthorizationPresenter</name>
    <message numerus="yes">
        <source>%n record(s) are waiting; nothing is lost.</source>
        <translation>
            <numerusform>%n record is waiting; nothing is lost.</numerusform>
            <numerusform>%n records are waiting; nothing is lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::CompanyPresenter</name>
    <message numerus="yes">
        <source>Authorized · %n day(s)</source>
        <translation>
            <numerusform>Authorized · %n day</numerusform>
            <numerusform>Authorized · %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::DashboardPresenter</name>
    <message numerus="yes">
        <source>Status of %n record(s) changed</source>
        <translation>
            <numerusform>Status of %n record changed</numerusform>
            <numerusform>Status of %n records changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) to verify</source>
        <translation>
            <numerusform>%n account to verify</numerusform>
            <numerusform>%n accounts to verify</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n invoice(s) are waiting for them</source>
        <translation>
            <numerusform>; %n invoice is waiting for them</numerusform>
            <numerusform>; %n invoices are waiting for them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1–%2 of %n record(s)</source>
        <translation>
            <numerusform>%1–%2 of %n record</numerusform>
            <numerusform>%1–%2 of %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::HistoryPresenter</name>
    <message numerus="yes">
        <source>%n run(s) since %1</source>
        <translation>
            <numerusform>%n run since %1</numerusform>
            <numerusform>%n runs since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::MappingPresenter</name>
    <message numerus="yes">
        <source>%n thing(s) to map</source>
        <translation>
            <numerusform>%n thing to map</numerusform>
            <numerusform>%n things to map</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to transfer use them and stay out until they are mapped</source>
        <translation>
            <numerusform>%n document to transfer uses them and stays out until they are mapped</numerusform>
            <numerusform>%n documents to transfer use them and stay out until they are mapped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::RunPresenter</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal is written before each send · %n effect(s) done</source>
        <translation>
            <numerusform>The journal is written before each send · %n effect done</numerusform>
            <numerusform>The journal is written before each send · %n effects done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n throttled reply(ies)</source>
        <translation>
            <numerusform>%n throttled reply</numerusform>
            <numerusform>%n throttled replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n effect(s)</source>
        <translation>
            <numerusform>%n effect</numerusform>
            <numerusform>%n effects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies) still being checked</source>
        <translation>
            <numerusform>%n reply still being checked</numerusform>
            <numerusform>%n replies still being checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n effect(s) are in %1 and marked in %2. Every amount was read back from the ledger.</source>
        <translation>
            <numerusform>%n effect is in %1 and marked in %2. Every amount was read back from the ledger.</numerusform>
            <numerusform>%n effects are in %1 and marked in %2. Every amount was read back from the ledger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) occurred.</source>
        <translation>
            <numerusform>%n error occurred.</numerusform>
            <numerusform>%n errors occurred.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) to fix</source>
        <translation>
            <numerusform>%n record to fix</numerusform>
            <numerusform>%n records to fix</numerusform>
        </translation>
    </message>
</context>
</TS>
