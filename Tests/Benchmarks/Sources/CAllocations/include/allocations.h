#pragma once

/// How many blocks of memory this thread has taken so far; 0 where they cannot be counted.
unsigned long long allocation_count(void);
