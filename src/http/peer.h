/* Who asks: the address that limits count and the list of sessions shows. */
#ifndef HTTP_PEER_H
#define HTTP_PEER_H

#include "http/gate.h"

#include <sys/socket.h>

/* The other end of the connection: "127.0.0.1", "::1", "unix".
 *
 * behind_proxy: a peer of this machine (a unix socket's, or a loopback address) is a proxy, and who
 * asks is whom it names last in X-Forwarded-For. What stands before that came with the request and
 * may be anything. A peer from elsewhere is never believed, nor is a name that is no address. */
Text peer_of(Arena *arena, const struct sockaddr *address, const Head *head, bool behind_proxy);

#endif
