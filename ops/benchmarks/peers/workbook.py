"""The exported workbook of the copper mine, recalculated by LibreOffice: one iteration for each recalculation.

Arguments: the workbook and a port. Answers lines with a number of recalculations by lines of JSON.
"""

import json
import pathlib
import random
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue


def connect(port):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    address = f"uno:socket,host=127.0.0.1,port={port};urp;StarOffice.ComponentContext"
    for _ in range(600):
        try:
            context = resolver.resolve(address)
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(0.1)
    raise SystemExit("LibreOffice did not answer.")


def cell(document, name):
    area = document.NamedRanges.getByName(name).ReferredCells
    return area.getCellByPosition(0, 0)


def recalculate(document, times):
    inputs = [cell(document, f"in_{name}") for name in ("recovery", "throughput", "grade", "capital")]
    base = [place.Value for place in inputs]
    value = cell(document, "metric_npv")
    start = time.perf_counter()
    for i in range(times):
        for place, number in zip(inputs, base):
            place.Value = number * random.uniform(0.9, 1.1)
        document.calculateAll()
        drawn = value.Value
    seconds = time.perf_counter() - start
    for place, number in zip(inputs, base):
        place.Value = number
    document.calculateAll()
    return {"seconds": seconds, "base": value.Value, "drawn": drawn}


def main():
    workbook, port = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen(
            [
                "soffice",
                f"-env:UserInstallation=file://{profile}",
                "--headless",
                "--norestore",
                f"--accept=socket,host=127.0.0.1,port={port};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            desktop = connect(port)
            hidden = PropertyValue(Name="Hidden", Value=True)
            document = desktop.loadComponentFromURL(workbook.as_uri(), "_blank", 0, (hidden,))
            document.enableAutomaticCalculation(False)
            print("ready", flush=True)
            for line in sys.stdin:
                print(json.dumps(recalculate(document, int(line.split()[0]))), flush=True)
            document.close(True)
            try:
                desktop.terminate()
            except Exception:
                pass  # the connection ends with the program
            office.wait(timeout=30)
        finally:
            if office.poll() is None:
                office.kill()


main()
