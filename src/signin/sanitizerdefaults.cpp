// SPDX-License-Identifier: GPL-3.0-or-later
// Only in builds with the address checker: Chromium's own memory handling is not made for it.
extern "C" const char *
__asan_default_options(); // NOLINT(bugprone-reserved-identifier): the checker's own name
extern "C" const char *__asan_default_options() // NOLINT(bugprone-reserved-identifier)
{
    return "detect_leaks=0:new_delete_type_mismatch=0:alloc_dealloc_mismatch=0";
}
