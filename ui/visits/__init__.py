"""A field visit as something that happens: started, under way, ended, and what it brought home."""
