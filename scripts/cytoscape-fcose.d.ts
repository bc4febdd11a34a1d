/** cytoscape-fcose has no types of its own; it is a plug-in and nothing else. */
declare module "cytoscape-fcose" {
  import type { Ext } from "cytoscape";
  const fcose: Ext;
  export default fcose;
}
