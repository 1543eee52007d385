# SPDX-License-Identifier: GPL-3.0-or-later
"""The checks check themselves: each finds what is bad and leaves alone what is good."""
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

import coroutinetraps
import filehealth
import forms
import functionsize
import sourcewords
import translations
import tree

FLOORS = Path(__file__).resolve().parent.parent.parent / "cmake" / "CheckFloors.cmake"
LICENCE = "// SPDX-License-Identifier: GPL-3.0-or-later\n"

BAD_AWAITS = {
    "a braced argument": 'co_await f({u"a"_s, p});',
    "a designated initializer": 'co_await f(Opt{.a = u"a"_s, .p = p});',
    "a named braced type": "const auto r = co_await f(Options{a, p});",
    "a braced type in a condition": "if (auto r = co_await f(Opt{a}); r) { g(); }",
    "a capturing lambda": "co_await g([p] { return *p; });",
    "a lambda that captures this": "co_await g([this, p](int x) { return m_a + x; });",
    "a capturing lambda on a second line": "co_await g(first,\n           [p] { return *p; });",
    "a temporary before the await": "f(Opt{a}, co_await g());",
    "a temporary around the await": "use(Opt{co_await g()});",
    "a returned temporary around the await": "co_return Opt{co_await g()};",
    "a chained call": "co_await f(Opt{a}).then(g);",
    "an arm of a conditional": "const auto r = a ? co_await f(a) : co_await g(a);",
    "a call in an arm of a conditional": "use(a ? 1 : f(co_await g(a)));",
    "a returned member": "co_return m_state;",
    "a returned member behind a star": "co_return *m_finish;",
    "a loop over what a temporary holds": "for (const auto &row : *reader.rows(a)) { use(row); }",
    "a loop over what an awaited temporary holds": "for (const auto &row : *co_await rows(a)) { use(row); }",
}
GOOD_AWAITS = {
    "a returned call of a member": "co_return m_journal.markWhole();",
    "a loop over what a variable holds": "for (const auto &row : *rows) { use(row); }",
    "a name first": "Opt o{a, p}; co_await f(std::move(o));",
    "a lambda first": "const auto fn = [p] { return *p; };\nco_await g(fn);",
    "two statements": "auto t = f(Opt{a}); co_await t;",
    "a conditional that chooses the task": "auto t = a ? f(a) : g(a); co_await t;",
    "an awaited condition": "const int r = co_await f(a) ? 1 : 2;",
    "a conditional argument": "co_await f(a ? 1 : 2);",
    "a value made by a function": "co_await f(makeOpt(p));",
    "a constructor": 'co_await f(Opt(u"a{b}"_s, p));',
    "a condition with a block": "if (co_await f(a)) { g(Opt{a}); }",
    "an else block": "if (a) { g(Opt{a}); } else { co_await f(b); }",
    "a loop": "while (const auto page = co_await next(a)) { use({page}); }",
    "a range": "for (const auto &row : co_await rows(a)) { use({row}); }",
    "a subscript": "co_await f(list[0], map[key]);",
    "a lambda without captures": "co_await g([](int x) { return x; });",
    "a variable that is initialized": "const Result<int> r{co_await f(a)};",
    "braces in a comment": "co_await f(a); // not f({a})",
    "braces in a text": 'co_await f("{[p]");',
    "a try block": "try { co_await f(a); } catch (const E &e) { h({e}); }",
    "a statement after a block": "for (;;) { g({1}); }\nco_await f(a);",
    "a case label": "switch (x) { case 1: { co_await f(a); break; } }",
    "the body of a lambda that is named": "const auto run = [](int a) -> Task<> { co_await f(a); };",
}
BAD_PARAMETERS = [
    "QCoro::Task<Result<Done>> send(const Request &request);",
    "QCoro::Task<> send(int a, std::string_view text) { co_return; }",
    "QCoro::Task<Result<std::vector<int>>> Client::get(QStringView name, std::stop_token stop);",
    "const auto f = [](const QString &a) -> QCoro::Task<int> { co_return 1; };",
    "QCoro::Task<> send(Request &&request);",
]
GOOD_PARAMETERS = [
    "QCoro::Task<Result<Done>> send(Request request, std::stop_token stop);",
    "QCoro::Task<> wait(std::function<void(const QString &)> told);",
    "QCoro::Task<> send(Client *client, std::chrono::seconds pause = 3s);",
    "void send(const Request &request);",
    "T await(QCoro::Task<T> task, const QString &name);",
]


class CoroutineTraps(unittest.TestCase):
    def inside(self, statements):
        return "namespace passerelle {\nQCoro::Task<int> f(int a)\n{\n    " + statements + "\n    co_return 1;\n}\n}\n"

    def test_finds_every_bad_sample(self):
        for name, sample in BAD_AWAITS.items():
            with self.subTest(name):
                self.assertTrue(coroutinetraps.problems_of("x.cpp", self.inside(sample)))

    def test_leaves_every_good_sample_alone(self):
        for name, sample in GOOD_AWAITS.items():
            with self.subTest(name):
                self.assertEqual(coroutinetraps.problems_of("x.cpp", self.inside(sample)), [])

    def test_finds_parameters_that_are_no_values(self):
        for sample in BAD_PARAMETERS:
            with self.subTest(sample):
                self.assertTrue(coroutinetraps.problems_of("x.h", sample))

    def test_leaves_values_alone(self):
        for sample in GOOD_PARAMETERS:
            with self.subTest(sample):
                self.assertEqual(coroutinetraps.problems_of("x.h", sample), [])

    def test_names_the_line(self):
        self.assertTrue(coroutinetraps.problems_of("x.cpp", "\n\nvoid f()\n{\n    co_await g({a});\n}\n")[0].startswith("x.cpp:5:"))


class Floors(unittest.TestCase):
    def verdict(self, sources):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in sources.items():
                path = Path(folder) / "src" / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            command = [os.environ.get("CMAKE", "cmake"), f"-DROOT={folder}", "-P", str(FLOORS)]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            return done.returncode, " ".join((done.stdout + done.stderr).split())

    def test_lets_a_floor_include_what_lies_below(self):
        code, _ = self.verdict({"base/json.h": "", "net/client.h": '#include "base/json.h"\n#include <QUrl>\n'})
        self.assertEqual(code, 0)

    def test_refuses_an_include_that_points_up_and_names_it(self):
        code, text = self.verdict({"net/client.h": "", "base/json.h": '#include "net/client.h"\n'})
        self.assertNotEqual(code, 0)
        self.assertIn("src/base/json.h: floor base may not include net/client.h", text)

    def test_refuses_one_connector_in_another(self):
        code, _ = self.verdict({"connectors/a/wire.h": "", "connectors/b/wire.h": '#include "connectors/a/wire.h"\n'})
        self.assertNotEqual(code, 0)

    def test_lets_connectors_use_their_ports(self):
        code, _ = self.verdict({"connectors/api/source.h": "", "connectors/b/wire.h": '#include "connectors/api/source.h"\n'})
        self.assertEqual(code, 0)

    def test_refuses_connectors_in_the_sandbox(self):
        code, _ = self.verdict({"connectors/api/source.h": "", "sandbox/main.cpp": '#include "connectors/api/source.h"\n'})
        self.assertNotEqual(code, 0)

    def test_refuses_a_floor_that_is_not_in_the_table(self):
        code, _ = self.verdict({"base/json.h": "", "attic/old.cpp": '#include "base/json.h"\n'})
        self.assertNotEqual(code, 0)

    def test_refuses_a_path_that_is_not_written_from_src(self):
        code, _ = self.verdict({"base/json.h": "", "base/json.cpp": '#include "json.h"\n'})
        self.assertNotEqual(code, 0)


class FileHealth(unittest.TestCase):
    def problems(self, name, data):
        return filehealth.problems_of(name, data, [])

    def test_accepts_a_healthy_source(self):
        self.assertEqual(self.problems("src/a.cpp", (LICENCE + "int a;\n").encode()), [])

    def test_finds_what_is_wrong_with_a_source(self):
        for data in (b"\xff\n", (LICENCE + "int a;").encode(), (LICENCE + "\tint a;\n").encode(), b"int a;\n",
                     (LICENCE + "int a; \n").encode(), (LICENCE + "int a;\r\n").encode(), (LICENCE + "\n" * 400).encode()):
            with self.subTest(data[:60]):
                self.assertTrue(self.problems("src/a.cpp", data))

    def test_asks_headers_for_their_guard(self):
        self.assertTrue(self.problems("src/a.h", (LICENCE + "int a;\n").encode()))
        self.assertEqual(self.problems("src/a.h", (LICENCE + "#pragma once\n").encode()), [])

    def test_reads_json(self):
        self.assertTrue(self.problems("a.json", b"{,}\n"))
        self.assertEqual(self.problems("a.json", b"{}\n"), [])


class FunctionSize(unittest.TestCase):
    def source(self, lines):
        return "namespace a {\nResult<int> f(const QString &a) const noexcept\n{\n" + "    g({1});\n" * (lines - 2) + "}\n}\n"

    def test_counts_the_body(self):
        self.assertEqual(functionsize.problems_of("a.cpp", self.source(60)), [])
        self.assertEqual(len(functionsize.problems_of("a.cpp", self.source(61))), 1)

    def test_does_not_count_namespaces_tables_and_classes(self):
        table = "constexpr std::array Keys{\n" + "    1,\n" * 100 + "};\nclass A final : public B\n{\n" + "    int a;\n" * 100 + "};\n"
        self.assertEqual(functionsize.problems_of("a.cpp", table), [])


class SourceWords(unittest.TestCase):
    def test_finds_promises_and_singletons(self):
        for sample in ("// TODO later", "// FIXME", "auto &a = Engine::instance();", "static Engine &instance();", "QEventLoop loop;"):
            with self.subTest(sample):
                self.assertTrue(sourcewords.problems_of("src/a.cpp", sample))

    def test_leaves_qt_and_numbered_promises_alone(self):
        for sample in ("// TODO(#12) later", "QCoreApplication::instance()->quit();", "int mastodon;"):
            with self.subTest(sample):
                self.assertEqual(sourcewords.problems_of("src/a.cpp", sample), [])

    def test_lets_tests_run_an_event_loop(self):
        self.assertEqual(sourcewords.problems_of("tests/support/await.h", "QEventLoop loop;"), [])


class Forms(unittest.TestCase):
    def form(self, first, second, order):
        stops = "".join(f"<tabstop>{name}</tabstop>" for name in order)
        return (f'<ui><widget class="QWidget" name="Page"><widget class="QPushButton" name="{first}"/>'
                f'<widget class="QLineEdit" name="{second}"/></widget><tabstops>{stops}</tabstops></ui>')

    def test_accepts_a_tidy_form(self):
        self.assertEqual(forms.problems_of("a.ui", self.form("startButton", "searchEdit", ["startButton", "searchEdit"])), [])

    def test_finds_bad_names_and_orders(self):
        for sample in (self.form("pushButton", "a", ["pushButton", "a"]), self.form("a", "a", ["a"]), self.form("a_2", "b", ["a_2", "b"]),
                       self.form("a", "b", ["a"]), self.form("a", "b", ["a", "b", "c"]), "<ui>"):
            with self.subTest(sample):
                self.assertTrue(forms.problems_of("a.ui", sample))


class Translations(unittest.TestCase):
    def catalogue(self, source, translation, kind=""):
        return (f'<TS version="2.1" language="fr_CA"><context><name>A</name><message><source>{source}</source>'
                f"<translation{kind}>{translation}</translation></message></context></TS>")

    def test_accepts_a_finished_message(self):
        self.assertEqual(translations.problems_of("a_fr.ts", self.catalogue("Done: %1", "Terminé\u00a0: %1")), [])

    def test_finds_what_is_unfinished_or_vanished(self):
        self.assertTrue(translations.problems_of("a_fr.ts", self.catalogue("Done", "", ' type="unfinished"')))
        self.assertTrue(translations.problems_of("a_fr.ts", self.catalogue("Done", "Fait", ' type="vanished"')))

    def test_finds_lost_place_holders_and_typography(self):
        self.assertTrue(translations.problems_of("a_fr.ts", self.catalogue("%1 done", "fait")))
        for text in ("Fait !", "Total : 1", "l'autre", "« mot »"):
            with self.subTest(text):
                self.assertTrue(translations.problems_of("a_fr.ts", self.catalogue("Done", text)))


class Blanking(unittest.TestCase):
    def test_keeps_every_line_and_column(self):
        text = 'a("x{", \'{\') /* {\n */ R"(\n{)" // {\n1\'000'
        plain = tree.blanked(text)
        self.assertEqual(len(plain), len(text))
        self.assertEqual(plain.count("\n"), text.count("\n"))
        self.assertNotIn("{", plain)


if __name__ == "__main__":
    unittest.main()
