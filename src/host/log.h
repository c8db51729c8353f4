/* Lines for the machine's log, on stderr, in logfmt: journald or a terminal reads them. */
#ifndef HOST_LOG_H
#define HOST_LOG_H

/* log_say("error", "the worker ended by signal %d", 6) */
void log_say(const char *level, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
