// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/startup.h"

#include <QByteArray>

#include <array>
#include <cstdlib>
#include <cwchar>
#include <string>

#include <windows.h>

#include <dbghelp.h>

namespace passerelle {

namespace {

/// Where the dump of a crash goes: made while all is well, so that a broken program has little left to do.
std::wstring &dumpFile()
{
    static std::wstring file;
    return file;
}

/// The stacks without their contents, and modules without the folder of their user.
LONG WINAPI leaveDump(EXCEPTION_POINTERS *exception)
{
    constexpr auto What =
        static_cast<MINIDUMP_TYPE>(MiniDumpFilterMemory | MiniDumpFilterModulePaths | MiniDumpWithThreadInfo);
    const HANDLE file = CreateFileW(dumpFile().c_str(), GENERIC_WRITE, 0, nullptr, CREATE_ALWAYS,
                                    FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file != INVALID_HANDLE_VALUE) {
        MINIDUMP_EXCEPTION_INFORMATION where{GetCurrentThreadId(), exception, FALSE};
        MiniDumpWriteDump(GetCurrentProcess(), GetCurrentProcessId(), file, What, &where, nullptr, nullptr);
        CloseHandle(file);
    }
    return EXCEPTION_CONTINUE_SEARCH;
}

/// <local data>\Passerelle\crashes\<program>-<date>-<process>.dmp
void chooseDumpFile()
{
    const wchar_t *data = _wgetenv(L"LOCALAPPDATA");
    if (!data)
        return;
    std::array<wchar_t, 32768> program{};
    GetModuleFileNameW(nullptr, program.data(), static_cast<DWORD>(program.size()));
    std::wstring name{program.data()};
    name = name.substr(name.find_last_of(L"\\/") + 1);
    name = name.substr(0, name.find_last_of(L'.'));
    SYSTEMTIME now{};
    GetSystemTime(&now);
    std::array<wchar_t, 64> rest{};
    std::swprintf(rest.data(), rest.size(), L"-%04d%02d%02d-%lu.dmp", now.wYear, now.wMonth, now.wDay,
                  GetCurrentProcessId());
    std::wstring folder = std::wstring{data} + L"\\Passerelle";
    CreateDirectoryW(folder.c_str(), nullptr);
    folder += L"\\crashes";
    CreateDirectoryW(folder.c_str(), nullptr);
    dumpFile() = folder + L'\\' + name + rest.data();
    SetUnhandledExceptionFilter(leaveDump);
}

} // namespace

void prepareProcess()
{
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    SetDllDirectoryW(L""); // and not the folder somebody happens to be in
    SetConsoleOutputCP(CP_UTF8);
    SetConsoleCP(CP_UTF8);
    // With this compiler a thread's variables are destroyed after their memory was given back; Qt keeps the
    // stack of compiled regular expressions in one, and each thread that matched any would crash at its end.
    qputenv("QT_ENABLE_REGEXP_JIT", QByteArrayLiteral("0"));
    chooseDumpFile();
}

} // namespace passerelle
