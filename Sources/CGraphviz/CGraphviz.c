#include "CGraphviz.h"

#include <dlfcn.h>
#include <graphviz/gvc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// libgraphviz takes char * where it only reads.
#define TEXT(pointer) ((char *)(pointer))
#define GRAPH(pointer) ((Agraph_t *)(pointer))
#define NODE(pointer) ((Agnode_t *)(pointer))
#define EDGE(pointer) ((Agedge_t *)(pointer))

graphviz_context *graphviz_context_create(void) { return (graphviz_context *)gvContext(); }

const char *graphviz_context_version(graphviz_context *context) {
  return gvcVersion((GVC_t *)context);
}

graphviz_graph *graphviz_graph_create(void) {
  return (graphviz_graph *)agopen(TEXT("picture"), Agdirected, 0);
}

graphviz_graph *graphviz_graph_parse(const char *text) {
  return (graphviz_graph *)agmemread(text);
}

void graphviz_graph_destroy(graphviz_graph *graph) { agclose(GRAPH(graph)); }

static int compare_addresses(const void *a, const void *b) {
  const char *const *first = a;
  const char *const *second = b;
  return (*first > *second) - (*first < *second);
}

int graphviz_clusters_create(graphviz_graph *graph, size_t count, graphviz_graph **clusters) {
  // Subgraphs are walked in the order of the addresses of their interned names, which differ from
  // run to run. So the names are interned first and given out in the order of their addresses.
  char **names = calloc(count ? count : 1, sizeof(char *));
  if (!names) {
    return 0;
  }
  for (size_t index = 0; index < count; index++) {
    char name[40];
    snprintf(name, sizeof name, "cluster%zu", index);
    names[index] = agstrdup(GRAPH(graph), name);
  }
  qsort(names, count, sizeof(char *), compare_addresses);
  int is_complete = 1;
  for (size_t index = 0; index < count; index++) {
    clusters[index] = (graphviz_graph *)agsubg(GRAPH(graph), names[index], 1);
    is_complete = is_complete && clusters[index];
  }
  free(names);
  return is_complete;
}

int graphviz_subgraph_include(graphviz_graph *subgraph, graphviz_node *node) {
  return agsubnode(GRAPH(subgraph), NODE(node), 1) != 0;
}

graphviz_node *graphviz_node_create(graphviz_graph *graph, const char *name) {
  return (graphviz_node *)agnode(GRAPH(graph), TEXT(name), 1);
}

graphviz_edge *graphviz_edge_create(
  graphviz_graph *graph, graphviz_node *tail, graphviz_node *head) {
  return (graphviz_edge *)agedge(GRAPH(graph), NODE(tail), NODE(head), 0, 1);
}

int graphviz_node_count(graphviz_graph *graph) { return agnnodes(GRAPH(graph)); }

int graphviz_edge_count(graphviz_graph *graph) { return agnedges(GRAPH(graph)); }

const char *graphviz_node_attribute(graphviz_graph *graph, const char *node, const char *name) {
  Agnode_t *found = agnode(GRAPH(graph), TEXT(node), 0);
  return found ? agget(found, TEXT(name)) : 0;
}

int graphviz_graph_set(graphviz_graph *graph, const char *name, const char *value) {
  return agsafeset(GRAPH(graph), TEXT(name), TEXT(value), TEXT(""));
}

int graphviz_node_set(graphviz_node *node, const char *name, const char *value) {
  return agsafeset(NODE(node), TEXT(name), TEXT(value), TEXT(""));
}

int graphviz_edge_set(graphviz_edge *edge, const char *name, const char *value) {
  return agsafeset(EDGE(edge), TEXT(name), TEXT(value), TEXT(""));
}

int graphviz_layout(graphviz_context *context, graphviz_graph *graph, const char *engine) {
  // Engines draw from the process's generators, some without seeding them first.
  srand48(1);
  srand(1);
  return gvLayout((GVC_t *)context, GRAPH(graph), engine);
}

void graphviz_layout_free(graphviz_context *context, graphviz_graph *graph, const char *engine) {
  // Where places were given, the lists of nodes and boxes are left behind.
  if (strncmp(engine, "nop", 3) == 0 && agbindrec(GRAPH(graph), TEXT("Agraphinfo_t"), 0, 1)) {
    free(GD_neato_nlist(GRAPH(graph)));
    GD_neato_nlist(GRAPH(graph)) = 0;
    free(GD_clust(GRAPH(graph)));
    GD_clust(GRAPH(graph)) = 0;
    GD_n_cluster(GRAPH(graph)) = 0;
  }
  gvFreeLayout((GVC_t *)context, GRAPH(graph));
}

int graphviz_render(
  graphviz_context *context, graphviz_graph *graph, const char *format, char **data,
  size_t *length) {
  *data = 0;
  *length = 0;
  // The length is unsigned int in older versions and size_t in newer ones.
  return gvRenderData((GVC_t *)context, GRAPH(graph), format, data, (void *)length);
}

void graphviz_data_free(char *data) { gvFreeRenderData(data); }

void graphviz_node_center(graphviz_node *node, double *x, double *y) {
  *x = ND_coord(NODE(node)).x;
  *y = ND_coord(NODE(node)).y;
}

void graphviz_node_size(graphviz_node *node, double *width, double *height) {
  *width = ND_width(NODE(node)) * 72.0;
  *height = ND_height(NODE(node)) * 72.0;
}

void graphviz_graph_bounds(
  graphviz_graph *graph, double *min_x, double *min_y, double *max_x, double *max_y) {
  boxf bounds = GD_bb(GRAPH(graph));
  *min_x = bounds.LL.x;
  *min_y = bounds.LL.y;
  *max_x = bounds.UR.x;
  *max_y = bounds.UR.y;
}

size_t graphviz_edge_curve_count(graphviz_edge *edge) {
  splines *route = ED_spl(EDGE(edge));
  return route ? (size_t)route->size : 0;
}

graphviz_curve graphviz_edge_curve(graphviz_edge *edge, size_t index) {
  const bezier *piece = &ED_spl(EDGE(edge))->list[index];
  graphviz_curve curve = {
    .coordinates = (const double *)piece->list,
    .point_count = (size_t)piece->size,
    .has_start = piece->sflag != 0,
    .start_x = piece->sp.x,
    .start_y = piece->sp.y,
    .has_end = piece->eflag != 0,
    .end_x = piece->ep.x,
    .end_y = piece->ep.y,
  };
  return curve;
}

// fontconfig is what pango, and through it Graphviz, chooses typefaces with. It is asked through the
// dynamic linker: Graphviz works without it too.
char *graphviz_typeface(const char *wanted) {
  void *library = dlopen("libfontconfig.so.1", RTLD_LAZY);
  if (!library) {
    library = dlopen("libfontconfig.1.dylib", RTLD_LAZY);
  }
  if (!library) {
    return 0;
  }
  void *(*parse)(const unsigned char *) = dlsym(library, "FcNameParse");
  int (*substitute)(void *, void *, int) = dlsym(library, "FcConfigSubstitute");
  void (*complete)(void *) = dlsym(library, "FcDefaultSubstitute");
  void *(*match)(void *, void *, int *) = dlsym(library, "FcFontMatch");
  int (*get)(void *, const char *, int, unsigned char **) = dlsym(library, "FcPatternGetString");
  void (*destroy)(void *) = dlsym(library, "FcPatternDestroy");
  char *family = 0;
  if (parse && substitute && complete && match && get && destroy) {
    void *pattern = parse((const unsigned char *)wanted);
    if (pattern) {
      substitute(0, pattern, 0);
      complete(pattern);
      int result = 0;
      void *found = match(0, pattern, &result);
      unsigned char *name = 0;
      if (found && get(found, "family", 0, &name) == 0 && name) {
        family = strdup((const char *)name);
      }
      if (found) {
        destroy(found);
      }
      destroy(pattern);
    }
  }
  dlclose(library);
  return family;
}

static char *messages = 0;
static size_t messages_length = 0;
static size_t messages_capacity = 0;
// A graph that provokes a message per edge must not fill the memory with them.
static const size_t messages_limit = 1 << 16;

static int collect(char *piece) {
  size_t length = piece ? strlen(piece) : 0;
  if (length == 0 || messages_length + length + 1 > messages_limit) {
    return 0;
  }
  if (messages_length + length + 1 > messages_capacity) {
    size_t capacity = (messages_length + length + 1) * 2;
    char *grown = realloc(messages, capacity);
    if (!grown) {
      return 0;
    }
    messages = grown;
    messages_capacity = capacity;
  }
  memcpy(messages + messages_length, piece, length + 1);
  messages_length += length;
  return 0;
}

void graphviz_messages_collect(void) { agseterrf(collect); }

const char *graphviz_messages_text(void) { return messages ? messages : ""; }

void graphviz_messages_forget(void) {
  messages_length = 0;
  if (messages) {
    messages[0] = 0;
  }
}

size_t graphviz_resident_bytes(void) {
  size_t pages = 0;
  FILE *statistics = fopen("/proc/self/statm", "r");
  if (statistics) {
    if (fscanf(statistics, "%*s %zu", &pages) != 1) {
      pages = 0;
    }
    fclose(statistics);
  }
  return pages * (size_t)sysconf(_SC_PAGESIZE);
}
