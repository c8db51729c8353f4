/* The XMP packet of a sealed PDF: what PDF/A-3b and Factur-X read in it, in agreement with the
 * document's information dictionary. */
#ifndef PAPER_XMP_H
#define PAPER_XMP_H

#include "paper/seal.h"

Text xmp_packet(Arena *arena, const Seal *seal);

#endif
