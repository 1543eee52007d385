# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds what GCC 12 compiles wrongly around co_await, and coroutine parameters that outlive their argument.

In one full expression with co_await: no braced temporary, no designated initializer, no capturing lambda, and no co_await as
an arm of ?: (GCC 12 destroys such temporaries twice). Parameters of a function that returns a task are values, never references or views. A member is
never returned by its plain name: QCoro 0.8 moves out of it. A loop never runs over what a temporary result holds.
"""
import re

import tree

OPEN, CLOSE = "([{", ")]}"
VIEW = re.compile(r"\b(?:std::)?(?:string_view|basic_string_view|u16string_view|span)\b|\bQ(?:Any|Latin1|Utf8|)?StringView\b|\bQByteArrayView\b")


def matching_open(text, at):
    """The opener of the closing bracket at `at`."""
    depth = 0
    for index in range(at, -1, -1):
        if text[index] in CLOSE:
            depth += 1
        elif text[index] in OPEN:
            depth -= 1
            if depth == 0:
                return index
    return 0


def matching_close(text, at):
    depth = 0
    for index in range(at, len(text)):
        if text[index] in OPEN:
            depth += 1
        elif text[index] in CLOSE:
            depth -= 1
            if depth == 0:
                return index
    return len(text) - 1


def is_block(text, brace):
    """Whether the brace opens a block of statements, not an initializer."""
    before = text[:brace].rstrip()
    if not before or before[-1] in ");{}:":
        return True
    if re.search(r"\b(else|do|try|mutable|const|noexcept|override|final)$", before):
        return True
    statement = re.split(r"[;{}]", before)[-1]
    return bool(re.search(r"\)[\s\w]*->\s*[\w:<>,\s*&]+$", statement)) or bool(
        re.search(r"\b(struct|class|namespace|enum|union)\b[^()=]*$", statement))


def names_a_variable(text, brace):
    """Whether the brace initializes a variable that the same statement declares: `Type name{`."""
    statement = re.split(r"[;{}(]", text[:brace])[-1]
    if re.match(r"\s*(co_return|return|throw|co_yield)\b", statement):
        return False
    return bool(re.match(r"^\s*(?:const\s+|auto\s+|static\s+)*[\w:<>,\s*&]*[\w>*&]\s+&?\w+\s*$", statement)) and "=" not in statement


def captures(text, bracket):
    """Whether the `[` opens a lambda that captures something."""
    before = text[:bracket].rstrip()
    if before and (before[-1].isalnum() or before[-1] in "_)]"):
        if not re.search(r"\b(return|co_return|co_await|co_yield)$", before):
            return False
    if text[bracket:bracket + 2] == "[[" or before.endswith("["):
        return False
    return bool(text[bracket + 1:matching_close(text, bracket)].strip())


def judge(text, at, found):
    """Looks at the bracket at `at`, which shares a full expression with co_await."""
    if text[at] == "[" and captures(text, at):
        found.append((at, "capturing lambda"))
    elif text[at] == "{" and not is_block(text, at):
        inside = text[at + 1:matching_close(text, at)]
        found.append((at, "designated initializer" if re.match(r"\s*\.\w+\s*=", inside) else "braced temporary"))


def look_forward(text, start, found):
    index, depth = start, 0
    while index < len(text):
        letter = text[index]
        if letter == ";" and depth == 0:
            return
        if letter in OPEN:
            if letter == "{" and depth <= 0 and is_block(text, index):
                return
            judge(text, index, found)
            if letter == "{" or (letter == "[" and captures(text, index)):
                if is_lambda_body(text, index):
                    index = matching_close(text, index) + 1
                    continue
            depth += 1
        elif letter in CLOSE:
            depth -= 1
            if depth < 0 and letter == "}":
                return
        index += 1


def is_lambda_body(text, brace):
    if text[brace] != "{":
        return False
    statement = text[max(0, brace - 400):brace]
    return bool(re.search(r"\[[^\[\]]*\]\s*(\([^{}]*\))?[\s\w]*(->[\s\w:<>,*&]+)?$", statement))


def look_back(text, start, found):
    index = start - 1
    while index >= 0:
        letter = text[index]
        if letter == ";":
            return
        if letter == "?":
            found.append((index, "conditional"))
        if letter in CLOSE:
            opener = matching_open(text, index)
            if letter == "}" and is_block(text, opener) and not is_lambda_body(text, opener):
                return
            judge(text, opener, found)
            if letter == ")":
                for inner in range(opener + 1, index):
                    if text[inner] in "[{":
                        judge(text, inner, found)
            index = opener - 1
            continue
        if letter == "{":
            if is_block(text, index) or is_lambda_body(text, index):
                return
            if not names_a_variable(text, index):
                judge(text, index, found)
        index -= 1


def reference_parameters(parameters):
    """The parameters of a list that do not own what they are given."""
    depth, current, every = 0, "", []
    for letter in parameters:
        if letter in "<([{":
            depth += 1
        elif letter in ">)]}":
            depth -= 1
        if letter == "," and depth == 0:
            every.append(current)
            current = ""
        else:
            current += letter
    every.append(current)
    wrong = []
    for parameter in every:
        plain = re.sub(r"<[^<>]*(<[^<>]*>[^<>]*)*>", "", parameter)
        if "&" in plain.split("=")[0] or VIEW.search(plain):
            wrong.append(" ".join(parameter.split()))
    return wrong


TASK_FUNCTION = re.compile(r"\bTask<(?P<of>(?:[^<>;{}()]|<(?:[^<>;{}()]|<[^<>;{}()]*>)*>)*)>\s+(?P<name>[\w:]+)\s*\(")
TASK_LAMBDA = re.compile(r"\)\s*(?:mutable\s*)?->\s*(?:QCoro::)?Task<")


MEMBER_RETURNED = re.compile(r"\bco_return\s+\*?\s*m_\w+\s*;")
LOOP_OVER_TEMPORARY = re.compile(r"\bfor\s*\([^;()]*:\s*\*\s*(?:co_await\b|[\w:.>-]+\()")


def parameter_lists(text):
    """Every (position, name, parameter text) of functions and lambdas that return a task."""
    for match in TASK_FUNCTION.finditer(text):
        opener = match.end() - 1
        yield match.start(), match.group("name"), text[opener + 1:matching_close(text, opener)]
    for match in TASK_LAMBDA.finditer(text):
        opener = matching_open(text, match.start())
        yield opener, "lambda", text[opener + 1:match.start()]


def problems_of(name, source):
    text = tree.blanked(source)
    found = []
    for match in re.finditer(r"\bco_await\b", text):
        look_forward(text, match.end(), found)
        look_back(text, match.start(), found)
    problems = {f"{name}:{tree.line_of(text, at)}: {what} in one expression with co_await: name it first" for at, what in found}
    for at, function, parameters in parameter_lists(text):
        for parameter in reference_parameters(parameters):
            problems.add(f"{name}:{tree.line_of(text, at)}: {function}: the task's parameter '{parameter}' is not a value")
    for match in MEMBER_RETURNED.finditer(text):
        problems.add(f"{name}:{tree.line_of(text, match.start())}: co_return moves out of this member: return a const copy")
    for match in LOOP_OVER_TEMPORARY.finditer(text):
        problems.add(f"{name}:{tree.line_of(text, match.start())}: the loop outlives the temporary it runs over: name it first")
    return sorted(problems, key=lambda line: int(line.split(":")[1]))


def main():
    root = tree.root_argument()
    names = tree.sources(root)
    problems = []
    for name in names:
        problems += problems_of(name, (root / name).read_text(encoding="utf-8"))
    tree.report("coroutine traps", len(names), problems)


if __name__ == "__main__":
    main()
