#!/bin/sh
# Starts Sổ Vàng; `./so-vang --cli …` is its command line.
folder=$(dirname "$(readlink -f "$0")")
exec "$folder/launcher/node" "$folder/launcher/launcher.mjs" "$@"
