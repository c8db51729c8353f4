/* The service manager's side of the machine: sockets that systemd hands over, and telling it how
 * we are (sd_listen_fds(3), sd_notify(3)). Without systemd nothing happens. */
#ifndef HOST_MANAGER_H
#define HOST_MANAGER_H

#include <stdbool.h>
#include <stddef.h>

/* How many listening sockets were handed over: descriptors 3, 4, … Asked once. */
size_t manager_sockets(void);
/* "READY=1", "STOPPING=1" */
void manager_tell(const char *state);

#endif
