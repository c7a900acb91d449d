// A narrow, opaque face of libgraphviz: what Swift cannot read (function-like macros, mutable
// globals, parameters whose types differ between versions) stays on the C side.
//
// Nothing here locks. libgraphviz is not thread-safe, so the caller lets one thread in at a time,
// for closing graphs as well.
#pragma once
#include <stddef.h>
#include <sys/types.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef struct graphviz_context graphviz_context;
typedef struct graphviz_graph graphviz_graph;
typedef struct graphviz_node graphviz_node;
typedef struct graphviz_edge graphviz_edge;

// One piece of an edge: a start point and three points for each Bézier segment, and where an arrow
// head begins and ends, if there is one.
typedef struct graphviz_curve {
  const double *coordinates;  // x, y, x, y …
  size_t point_count;
  int has_start;
  double start_x, start_y;
  int has_end;
  double end_x, end_y;
} graphviz_curve;

graphviz_context *graphviz_context_create(void);
const char *graphviz_context_version(graphviz_context *context);

graphviz_graph *graphviz_graph_create(void);
graphviz_graph *graphviz_graph_parse(const char *text);
void graphviz_graph_destroy(graphviz_graph *graph);
// Makes so many subgraphs that are drawn as boxes, walked by libgraphviz in the order of the array.
// Returns 0 when there is no memory for them.
int graphviz_clusters_create(graphviz_graph *graph, size_t count, graphviz_graph **clusters);
int graphviz_subgraph_include(graphviz_graph *subgraph, graphviz_node *node);
graphviz_node *graphviz_node_create(graphviz_graph *graph, const char *name);
graphviz_edge *graphviz_edge_create(
  graphviz_graph *graph, graphviz_node *tail, graphviz_node *head);
int graphviz_node_count(graphviz_graph *graph);
int graphviz_edge_count(graphviz_graph *graph);
const char *graphviz_node_attribute(graphviz_graph *graph, const char *node, const char *name);

int graphviz_graph_set(graphviz_graph *graph, const char *name, const char *value);
int graphviz_node_set(graphviz_node *node, const char *name, const char *value);
int graphviz_edge_set(graphviz_edge *edge, const char *name, const char *value);

// Begins with the same random numbers whatever was laid out before.
int graphviz_layout(graphviz_context *context, graphviz_graph *graph, const char *engine);
// Undoes a layout by the same engine, also one that failed.
void graphviz_layout_free(graphviz_context *context, graphviz_graph *graph, const char *engine);
int graphviz_render(
  graphviz_context *context, graphviz_graph *graph, const char *format, char **data, size_t *length);
void graphviz_data_free(char *data);

// The family that fontconfig chooses for a wanted one, to be freed; 0 where fontconfig is missing.
char *graphviz_typeface(const char *wanted);

// After a layout, in points with y upwards.
void graphviz_node_center(graphviz_node *node, double *x, double *y);
void graphviz_node_size(graphviz_node *node, double *width, double *height);
void graphviz_graph_bounds(
  graphviz_graph *graph, double *min_x, double *min_y, double *max_x, double *max_y);
size_t graphviz_edge_curve_count(graphviz_edge *edge);
graphviz_curve graphviz_edge_curve(graphviz_edge *edge, size_t index);

// Messages are collected from the first call on; nothing reaches standard error. The text is what
// libgraphviz said since the last forgetting, and stays valid until the next call into it.
void graphviz_messages_collect(void);
const char *graphviz_messages_text(void);
void graphviz_messages_forget(void);

// Bytes of memory the process holds, for tests that watch it grow; 0 where it is not known.
size_t graphviz_resident_bytes(void);

// How a child process ended.
enum child_end { child_exited, child_signalled, child_out_of_time, child_not_started };

typedef struct child_result {
  enum child_end kind;
  // Exit status, signal, or the number of the error that kept it from starting.
  int code;
} child_result;

// Runs a program with the given descriptors as its streams and waits for it, at most so many seconds;
// then it is killed.
child_result child_run(
  const char *path, char *const arguments[], int input, int output, int errors, double seconds);

// Waits for a child of this process, at most so many seconds; then it is killed.
child_result child_await(pid_t child, double seconds);

// A process that has everything loaded and forks for each piece of work that it is given.
typedef struct standby_process {
  pid_t process;
  // Where work goes in and its end comes out; closing it ends the process.
  int channel;
} standby_process;

// Starts a program that calls standby_wait; 0, or the number of the error that kept it from starting.
int standby_start(const char *path, char *const arguments[], standby_process *started);

// Has a fork of the process work with the given descriptors as its streams, at most so many seconds,
// and waits for its end; 0 when the process itself does not answer and is of no more use.
int standby_run(
  standby_process standby, int input, int output, int errors, double seconds, child_result *result);

// Ends the process.
void standby_end(standby_process standby);

// For the program that standby_start started, before it has any thread besides its first: returns 1
// in a fork of this process for each piece of work, and 0 in this process when nobody asks any more.
int standby_wait(void);

// Limits this process for the rest of its life: bytes of memory, seconds of processor time, bytes of
// any file it writes. No core is dumped.
void child_limit(size_t memory, size_t seconds, size_t output);

#ifdef __cplusplus
}
#endif
