// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>
#include <vector>

namespace passerelle::simulation {

/// Does the same work on so many threads, this one among them, and waits for all.
template<typename Work> void onThreads(int jobs, const Work &work)
{
    std::vector<std::thread> threads;
    for (int job = 1; job < jobs; ++job)
        threads.emplace_back(work);
    work();
    for (std::thread &thread : threads)
        thread.join();
}

} // namespace passerelle::simulation
