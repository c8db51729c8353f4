/* Fuseau: one program for a virtual assistant who serves many clients. The map of what it can do
 * is cli/commands_*.c for the terminal and web/routes.c for the browser. */
#include "cli/commands.h"

#include <sys/stat.h>

int main(int argc, char **argv)
{
	umask(077); /* what Fuseau writes, backups and exports too, is its user's alone */
	return command_line(argc, argv);
}
