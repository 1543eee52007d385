# SPDX-License-Identifier: GPL-3.0-or-later
"""The two sides as a third party sees them: the CRM over its web API, the ledger over its query API."""
import base64
import json
import re
import secrets
import time
import urllib.error
import urllib.parse
import urllib.request
from collections import Counter, defaultdict
from decimal import Decimal

from passerelle import LEDGER, NoRedirect

FIRST = 282210000
STATUSES = ("pending", "to-transfer", "transferred", "transfer-error", "do-not-synchronize", "in-review")
MARKER = re.compile(r"\bPSRL-[0-9a-f]{15}\b")
# One refund of the CRM becomes a credit note, a refund or, half paid, one of each with the same number: one kind here.
CORRECTION = "credit-note or refund"
ENTITIES = {"invoice": ("Invoice",), CORRECTION: ("CreditMemo", "RefundReceipt"), "payment": ("Payment",)}
PAGE = 500
WAIT, LONGEST_WAIT = 10, 120  # seconds


def call(url, data=None, headers=None, method=None):
    request = urllib.request.Request(url, data, headers or {}, method=method)
    for patience in range(LONGEST_WAIT, -1, -WAIT):
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                body = answer.read()
                return json.loads(body, parse_float=Decimal) if body else None
        except urllib.error.HTTPError as refused:
            if refused.code != 429 or patience == 0:
                raise
            time.sleep(WAIT)  # a sandbox with limits counts what is read back too


def consent(address, realm=None):
    """The redirect that ends a sign-in to QuickBooks; with a realm, the person chooses that company on the provider's page."""
    form = None
    if realm:
        address, query = address.split("?", 1)
        members = [one for one in urllib.parse.parse_qsl(query) if one[0] != "sandbox_consent"]
        form = urllib.parse.urlencode(members + [("step", "consent"), ("company", realm), ("answer", "allow")]).encode()
    try:
        urllib.request.build_opener(NoRedirect).open(address, form, timeout=60)
    except urllib.error.HTTPError as answer:
        return answer.headers["Location"]
    raise RuntimeError("no redirect")


class Crm:
    """The membership CRM, read (and edited as a person would) with a token of its own."""

    def __init__(self, ready):
        facts = ready["membri"]
        self.api = facts["url"] + "/api/data/v9.2/"
        form = urllib.parse.urlencode({"grant_type": "client_credentials", "client_id": facts["clientId"],
                                       "client_secret": facts["clientSecret"], "scope": facts["url"] + "/.default"})
        self.headers = {"Authorization": "Bearer " + call(facts["tokenUrl"], form.encode())["access_token"],
                        "Accept": "application/json"}

    def rows(self, table, options=""):
        address, found = self.api + table + options, []
        while address:
            page = call(address, headers=self.headers)
            found += page["value"]
            address = page.get("@odata.nextLink")
        return found

    def change(self, table, record, members):
        call(f"{self.api}{table}({record})", json.dumps(members).encode(),
             {**self.headers, "Content-Type": "application/json", "If-Match": "*"}, "PATCH")

    def records(self):
        """{id: {kind, number, status, reference, message, amount}} of the tables."""
        refund = self.refund_type()
        found = {}
        for row in self.rows("accounts"):
            found[row["accountid"]] = record("customer", row["accountnumber"], row, None)
        for row in self.rows("invoices"):
            kind = CORRECTION if row["cdc_invoicetype"] == refund else "invoice"
            found[row["invoiceid"]] = record(kind, row["invoicenumber"], row, row["totalamount"])
        for row in self.rows("cdc_payments"):
            found[row["cdc_paymentid"]] = record("payment", row["cdc_name"], row, row["cdc_amount"])
        if LEDGER == "business-central":  # elsewhere they are off by default
            for row in self.rows("cdc_deferredrevenues"):
                found[row["cdc_deferredrevenueid"]] = record("journal-entry", row["cdc_name"], row, row["cdc_amount"])
        return found

    def refund_type(self):
        columns = call(self.api + "EntityDefinitions(LogicalName='invoice')/Attributes(LogicalName='cdc_invoicetype')"
                       "/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$expand=OptionSet", headers=self.headers)
        for option in columns["OptionSet"]["Options"]:
            labels = [one["Label"] for one in option["Label"]["LocalizedLabels"]]
            if "Refund" in labels or "Remboursement" in labels:
                return option["Value"]
        raise RuntimeError("the CRM has no invoice type for refunds")


def record(kind, number, row, amount):
    return {"kind": kind, "number": number, "status": STATUSES[row["cdc_syncstatus"] - FIRST],
            "reference": row["cdc_syncreference"], "message": row["cdc_syncmessage"],
            "amount": None if amount is None else abs(Decimal(amount)).quantize(Decimal("0.01"))}


class QuickBooks:
    """The ledger, read with a connection of its own."""

    def __init__(self, ready, realm=None):
        facts = ready["quickbooks"]
        self.api = f"{facts['apiBase']}/v3/company/{realm or facts['realmId']}/"
        asked = urllib.parse.urlencode({"client_id": facts["clientId"], "redirect_uri": facts["redirectUri"],
                                        "response_type": "code", "scope": "com.intuit.quickbooks.accounting",
                                        "state": secrets.token_hex(8), "sandbox_consent": "auto"})
        query = urllib.parse.urlparse(consent(facts["authorizeUrl"] + "?" + asked, realm)).query
        form = urllib.parse.urlencode({"grant_type": "authorization_code", "redirect_uri": facts["redirectUri"],
                                       "code": urllib.parse.parse_qs(query)["code"][0]})
        basic = base64.b64encode(f"{facts['clientId']}:{facts['clientSecret']}".encode()).decode()
        token = call(facts["tokenUrl"], form.encode(), {"Authorization": "Basic " + basic, "Accept": "application/json",
                                                        "Content-Type": "application/x-www-form-urlencoded"})
        self.headers = {"Authorization": "Bearer " + token["access_token"], "Accept": "application/json"}

    def all(self, entity):
        found, start = [], 1
        while True:
            words = f"select * from {entity} startposition {start} maxresults {PAGE}"
            page = call(self.api + "query?query=" + urllib.parse.quote(words), headers=self.headers)["QueryResponse"]
            rows = page.get(entity, [])
            found += rows
            if len(rows) < PAGE:
                return found
            start += PAGE

    def marked(self):
        """{kind: [document]} of the live documents that carry a marker."""
        return {kind: [{**row, "entity": entity} for entity in entities for row in self.all(entity)
                       if marker_of(row) and not is_void(row)] for kind, entities in ENTITIES.items()}

    def customers(self):
        return [row for row in self.all("Customer") if MARKER.search(row.get("Notes") or "")]


class BusinessCentral:
    """The same of the other ledger; its documents are told in QuickBooks' words. Numbers are its own, so that a payment is
    known by its description, a credit memo by a comment and an invoice by the number that the CRM was given."""

    def __init__(self, ready):
        facts = ready["businessCentral"]
        form = urllib.parse.urlencode({"grant_type": "client_credentials", "client_id": facts["clientId"],
                                       "client_secret": facts["clientSecret"],
                                       "scope": "https://api.businesscentral.dynamics.com/.default"})
        self.api = (f"{facts['apiBase']}/v2.0/{facts['tenant']}/{facts['environment']}/api/v2.0/"
                    f"companies({facts['companyId']})/")
        self.headers = {"Authorization": "Bearer " + call(facts["tokenUrl"], form.encode())["access_token"],
                        "Accept": "application/json"}

    def all(self, entity):
        address, found = self.api + entity, []
        while address:
            page = call(address, headers=self.headers)
            found += page["value"]
            address = page.get("@odata.nextLink")
        return found

    def record_number(self, memo):
        """A credit memo's first comment is the number that the CRM gave."""
        lines = call(f"{self.api}salesCreditMemos({memo['id']})/salesCreditMemoLines", headers=self.headers)["value"]
        return next((line["description"] for line in lines if line["lineType"] == "Comment"), "")  # none yet: a kill between two calls

    def documents(self, entity, name):
        return [{"entity": name, "TotalAmt": row["totalAmountIncludingTax"],
                 "DocNumber": row["number"] if entity == "salesInvoices" else self.record_number(row),
                 "PrivateNote": from_code(row["externalDocumentNumber"]), "draft": row["status"] == "Draft"}
                for row in self.all(entity) if row["status"] not in ("Canceled",)]

    def postings(self):
        """What is posted under one marker each, payments and journal entries; the paying out of a refund has its memo's."""
        entries = defaultdict(list)
        for row in self.all("generalLedgerEntries"):
            if MARKER.fullmatch(marker := from_code(row["documentNumber"])):
                entries[marker].append(row)
        memos = {row["PrivateNote"] for row in self.documents("salesCreditMemos", "CreditMemo")}
        return [{"entity": "Payment" if rows[0]["documentType"] == "Payment" else "JournalEntry",
                 "PaymentRefNum": rows[0]["description"], "DocNumber": marker, "PrivateNote": marker,
                 "TotalAmt": sum(Decimal(str(row["debitAmount"])) for row in rows)}
                for marker, rows in entries.items() if marker not in memos]

    def marked(self):
        postings = self.postings()
        found = {"invoice": self.documents("salesInvoices", "Invoice"),
                 CORRECTION: self.documents("salesCreditMemos", "CreditMemo"),
                 "payment": [one for one in postings if one["entity"] == "Payment"],
                 "journal-entry": [one for one in postings if one["entity"] == "JournalEntry"]}
        return {kind: [row for row in rows if marker_of(row)] for kind, rows in found.items()}

    def customers(self):
        return []


def Books(ready):
    return BusinessCentral(ready) if LEDGER == "business-central" else QuickBooks(ready)


def from_code(number):
    """A marker as we write it; the ledger keeps numbers in capitals."""
    return number.lower().replace("psrl", "PSRL")


def marker_of(document):
    found = MARKER.search(document.get("PrivateNote") or document.get("Notes") or "")
    return found.group() if found else None


def is_void(document):
    return (document.get("PrivateNote") or "").startswith("Voided")


def number_of(kind, document):
    return document.get("PaymentRefNum") if kind == "payment" else document.get("DocNumber")


def counted(records, others):
    """By kind: the records that are transferred in `records` and were not in `others`."""
    return dict(Counter(one["kind"] for key, one in records.items()
                        if one["status"] == "transferred" and others[key]["status"] != "transferred"))


def merged(counts):
    """Counts by the contract's kinds, credit notes and refunds together."""
    total = Counter()
    for kind, count in counts.items():
        total[CORRECTION if kind in ("credit-note", "refund") else kind] += count
    return dict(total)


def cents(document):
    return Decimal(str(document["TotalAmt"])).quantize(Decimal("0.01"))


def by_number(marked):
    """{kind: {number: [document]}}; a payment of nothing only applies a credit note: left out."""
    found = {kind: defaultdict(list) for kind in marked}
    for kind, documents in marked.items():
        for document in documents:
            if kind != "payment" or cents(document) != 0:
                found[kind][number_of(kind, document)].append(document)
    return found


def compare(before, after, books):
    """Both ways, record by record: what is wrong, as sentences. Empty: every record transferred since `before` has exactly
    one live document with its reference and total, and no marked document is without its record."""
    wrong, marked = [], books.marked()
    for kind, held in by_number(marked).items():
        given = "number" if LEDGER == "business-central" and kind == CORRECTION else "reference"
        wanted = {one[given]: one["amount"] for key, one in after.items()
                  if one["kind"] == kind and one["status"] == "transferred" and before[key]["status"] != "transferred"}
        for number in sorted(set(held) | set(wanted), key=str):
            parts = 2 if LEDGER == "business-central" else len({row["entity"] for row in held[number]})
            total = sum(map(cents, held[number]), Decimal(0))
            once = len(held[number]) == 1 or (kind == CORRECTION and len(held[number]) == parts == 2)
            if not once or total != wanted.get(number):
                wrong.append(f"{kind} {number}: CRM {wanted.get(number)}, ledger {[str(cents(row)) for row in held[number]]}")
    markers = Counter(marker_of(row) for rows in marked.values() for row in rows)
    markers.update(marker_of(row) for row in books.customers())
    return wrong + [f"marker {marker} stands {count} times" for marker, count in markers.items() if count > 1]


def sums(records, before):
    total = defaultdict(Decimal)
    for key, one in records.items():
        if one["amount"] is not None and one["status"] == "transferred" and before[key]["status"] != "transferred":
            total[one["kind"]] += one["amount"]
    return dict(total)


def ledger_sums(books):
    return {kind: total for kind, rows in books.marked().items()
            if (total := sum(map(cents, rows), Decimal(0)))}
