/** Records kept about a case, each sort described once: its table, its fields, its words, and who may see it. */
package org.tideline.clients.model.record;
