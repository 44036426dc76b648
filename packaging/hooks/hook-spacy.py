"""Only what ``spacy.blank("da")`` and the matchers lead to, in place of every module of spaCy.

The common hook collects all of spaCy: the rules of seventy languages, its tests and its download commands.
"""

from PyInstaller.utils.hooks import collect_submodules

hiddenimports = ["spacy.lang.da", "spacy.lexeme", "spacy.tokens._retokenize", "spacy.parts_of_speech"]
hiddenimports += collect_submodules("spacy.pipeline")
hiddenimports += collect_submodules("spacy.ml")
