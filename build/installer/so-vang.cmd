@"%~dp0launcher\node.exe" "%~dp0launcher\launcher.mjs" --cli %*
