/* Places and draws a graph by libgraphviz alone: drawing ENGINE < DOT > SVG. */
#include <graphviz/gvc.h>
#include <stdio.h>

int main(int count, char **arguments) {
  if (count != 2) return 64;
  GVC_t *context = gvContext();
  Agraph_t *graph = agread(stdin, 0);
  if (!graph || gvLayout(context, graph, arguments[1]) != 0) return 1;
  int status = gvRender(context, graph, "svg", stdout);
  gvFreeLayout(context, graph);
  agclose(graph);
  return status != 0;
}
