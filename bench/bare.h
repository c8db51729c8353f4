/* SQLite without Fuseau: what the machine can do at best. */
#ifndef BENCH_BARE_H
#define BENCH_BARE_H

/* From now on every statement of this process is appended to the file, its values filled in. */
void bare_trace(const char *path);
/* Runs the statements of such a file against FOLDER/fuseau.db, prepared once, over and over for so
 * many seconds, reading every column of every row; prints how many there are and the microseconds
 * of CPU that all of them take. */
void bare_run(const char *folder, const char *path, int seconds);
/* Inserts the entries that were imported into FROM/fuseau.db into FOLDER/fuseau.db, by one prepared
 * statement in one transaction; then what any import must write beside them: the notes that let it
 * be undone, and the search. Prints seconds and seconds of CPU of the entries alone, then of all.
 */
void bare_insert(const char *folder, const char *from, int rows);

#endif
