"""»Hent noter …« and »Indsæt mange …«: from files and from the clipboard, with a look before it happens."""
