/* How this process keeps its memory. */
#ifndef HOST_MEMORY_H
#define HOST_MEMORY_H

/* For a process that serves for months: what a request gave back goes back to the system, and its
 * threads share what is kept. To be called before there are threads. */
void memory_lean(void);
/* After long work: what is kept for nobody goes back now. */
void memory_trim(void);

#endif
