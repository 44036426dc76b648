"""The quick note: a small ready window, inside an open project or over a locked one."""
