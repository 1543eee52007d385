// SPDX-License-Identifier: GPL-3.0-or-later
// replay [--runs N] [--seed N] [--words DICTIONARY] FILE|FOLDER...: feeds a target every file, and then N
// changed ones. An input that ends the program is kept in the current folder, as libFuzzer does.
#include "fuzz.h"
#include "mutator.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

#include <csignal>
#include <cstdio>

// Of the sanitizers, where there are any.
extern "C" __attribute__((weak)) void __sanitizer_set_death_callback(void (*callback)()); // NOLINT

namespace {

using namespace Qt::StringLiterals;

const QByteArray *s_current = nullptr;

void keepInput()
{
    const QByteArray *const input = s_current;
    s_current = nullptr;
    if (!input)
        return;
    QFile file{u"crash-"_s
               + QString::fromLatin1(QCryptographicHash::hash(*input, QCryptographicHash::Sha1).toHex())};
    if (file.open(QIODevice::WriteOnly))
        file.write(*input);
    std::fprintf(stderr, "the input is kept in %s\n", qPrintable(file.fileName()));
}

void onSignal(int number)
{
    std::signal(number, SIG_DFL);
    keepInput();
    std::raise(number);
}

void feed(const QByteArray &input)
{
    s_current = &input;
    passerelle::fuzz::run(input);
    s_current = nullptr;
}

QByteArray contentOf(const QString &path)
{
    QFile file{path};
    if (file.open(QIODevice::ReadOnly))
        return file.readAll();
    std::fprintf(stderr, "cannot be read: %s\n", qPrintable(path));
    std::exit(2);
}

QByteArrayList inputsOf(const QStringList &paths)
{
    QByteArrayList inputs;
    for (const QString &path : paths) {
        const QDir folder{path};
        if (!QFileInfo{path}.isDir())
            inputs += contentOf(path);
        else
            for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
                inputs += contentOf(folder.filePath(name));
    }
    return inputs;
}

/// The words of a libFuzzer dictionary: what stands between the quotes of each line.
QByteArrayList wordsOf(const QString &path)
{
    QByteArrayList words;
    const QByteArrayList lines = path.isEmpty() ? QByteArrayList{} : contentOf(path).split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype first = line.indexOf('"');
        const qsizetype last = line.lastIndexOf('"');
        if (!line.startsWith('#') && first < last)
            words += line.mid(first + 1, last - first - 1).replace("\\\"", "\"").replace("\\\\", "\\");
    }
    return words;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application{argc, argv};
    QLoggingCategory::setFilterRules(u"*=false"_s);
    QCommandLineParser options;
    options.addOptions({{u"runs"_s, u"how many changed inputs"_s, u"n"_s, u"0"_s},
                        {u"seed"_s, u"of the changes"_s, u"n"_s, u"1"_s},
                        {u"words"_s, u"a dictionary"_s, u"file"_s}});
    options.process(application);
    std::signal(SIGABRT, onSignal);
    if (__sanitizer_set_death_callback)
        __sanitizer_set_death_callback(keepInput);

    const QByteArrayList inputs = inputsOf(options.positionalArguments());
    for (const QByteArray &input : inputs)
        feed(input);
    const int runs = options.value(u"runs"_s).toInt();
    passerelle::fuzz::Mutator mutator{inputs, wordsOf(options.value(u"words"_s)),
                                      options.value(u"seed"_s).toUInt()};
    for (int run = 0; run < runs; ++run)
        feed(mutator.next());
    std::printf("%d inputs and %d changed ones\n", static_cast<int>(inputs.size()), runs);
    return 0;
}
