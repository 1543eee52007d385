// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/checkedoutput.h"

#include <cstdio>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

namespace passerelle::printer {

CheckedOutput::CheckedOutput()
{
#ifdef Q_OS_WIN
    _setmode(_fileno(stdout), _O_BINARY);
#endif
    if (!m_file.open(stdout, QIODevice::WriteOnly))
        m_problem = m_file.errorString();
    setOpenMode(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

QString CheckedOutput::problem()
{
    if (m_problem.isEmpty() && !m_file.flush())
        m_problem = m_file.errorString();
    return m_problem;
}

qint64 CheckedOutput::readData(char * /*bytes*/, qint64 /*count*/)
{
    return -1;
}

qint64 CheckedOutput::writeData(const char *bytes, qint64 count)
{
    if (m_problem.isEmpty() && m_file.write(bytes, count) != count)
        m_problem = m_file.errorString();
    return count; // the writer goes on; the file is thrown away
}

} // namespace passerelle::printer
